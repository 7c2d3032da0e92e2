/*
 * hbase.java - rows of an HBase table as TSV, one column family, in the order of its keys.
 *
 *	java -cp "$(hbase classpath)" hbase.java TABLE FAMILY KEY COLUMN ... >rows.tsv
 *
 * KEY is the name that the row's key gets in the header.  A cell that is not there is
 * empty.  TABs, line ends and backslashes are escaped as all programs read them.  A column
 * that no row has, a value that is no text and a table without rows end it with status 1.
 */
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.hbase.HBaseConfiguration;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ConnectionFactory;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;
import org.apache.hadoop.hbase.util.Bytes;

class Rows {
	static IOException bad(String why) {
		return new IOException(why);
	}

	/* Binary numbers have bytes of 0, which no text has. */
	static String text(byte[] value, Result row, String column) throws IOException {
		String key = Bytes.toStringBinary(row.getRow());
		try {
			String s = StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(value)).toString();
			if (s.indexOf(0) < 0)
				return s;
		} catch (CharacterCodingException e) {
			/* told below */
		}
		throw bad("row " + key + ": " + column + " is no text in UTF-8");
	}

	static String escaped(String s) {
		return s.replace("\\", "\\\\").replace("\t", "\\t")
			.replace("\n", "\\n").replace("\r", "\\r");
	}

	static void copy(ResultScanner rows, String[] word, Writer out) throws IOException {
		boolean[] met = new boolean[word.length];
		byte[] family = Bytes.toBytes(word[1]);
		long n = 0;

		for (Result row : rows) {
			n++;
			out.write(escaped(text(row.getRow(), row, "its key")));
			for (int i = 3; i < word.length; i++) {
				byte[] value = row.getValue(family, Bytes.toBytes(word[i]));
				out.write('\t');
				if (value == null)
					continue;
				met[i] = true;
				out.write(escaped(text(value, row, word[1] + ":" + word[i])));
			}
			out.write('\n');
		}
		if (n == 0)
			throw bad("no rows with family " + word[1]);
		for (int i = 3; i < word.length; i++)
			if (!met[i])
				throw bad("no row has a column " + word[1] + ":" + word[i]);
		out.flush();
	}

	static void run(String[] word) throws IOException {
		Writer out = new BufferedWriter(new OutputStreamWriter(
			new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
		Scan scan = new Scan().addFamily(Bytes.toBytes(word[1])).setCaching(1000);

		for (int i = 2; i < word.length; i++)
			out.write((i > 2 ? "\t" : "") + escaped(word[i]));
		out.write('\n');
		try (Connection c = ConnectionFactory.createConnection(HBaseConfiguration.create());
			Table table = c.getTable(TableName.valueOf(word[0]));
			ResultScanner rows = table.getScanner(scan)) {
			copy(rows, word, out);
		}
	}

	public static void main(String[] word) {
		if (word.length < 4) {
			System.err.println("usage: hbase.java TABLE FAMILY KEY COLUMN ...");
			System.exit(2);
		}
		try {
			run(word);
		} catch (IOException | IllegalArgumentException e) {
			System.err.println("hbase.java: " + word[0] + ": " + e.getMessage());
			System.exit(1);
		}
	}
}
