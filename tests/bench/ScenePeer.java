/* ScenePeer - scenes of two steps in Flink CEP, for tests/bench/scene-peer.
 *
 * Reads the log of tests/bench/scene-push (customer,time,kind; UTC) and rules
 * (scene,class,match,within,action) whose match is "kind then kind", and prints
 * scene,customer,time of the last step.  A pattern an operator, as its users
 * have them; one slot, event time, a match skips past its last event.
 *
 *	java -cp CLASSES:LIBRARIES ScenePeer rules.csv log.csv matches.csv
 */
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.RichSinkFunction;
import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.util.Collector;

public class ScenePeer {
	static final DateTimeFormatter FORM =
		DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	public static class Event {
		public String customer, kind;
		public long ms;

		public String getCustomer() {
			return customer;
		}
	}

	public static class Log implements SourceFunction<Event> {
		final String path;

		Log(String path) {
			this.path = path;
		}

		@Override
		public void run(SourceContext<Event> to) throws Exception {
			try (BufferedReader in =
				new BufferedReader(new FileReader(path))) {
				in.readLine();
				for (String line; (line = in.readLine()) != null;) {
					String[] cell = line.split(",");
					Event e = new Event();
					e.customer = cell[0];
					e.ms = LocalDateTime.parse(cell[1], FORM)
						.toInstant(ZoneOffset.UTC)
						.toEpochMilli();
					e.kind = cell[2];
					to.collect(e);
				}
			}
		}

		@Override
		public void cancel() {
		}
	}

	public static class Lines extends RichSinkFunction<String> {
		final String path;
		transient PrintWriter out;

		Lines(String path) {
			this.path = path;
		}

		@Override
		public void open(Configuration c) throws IOException {
			out = new PrintWriter(path);
		}

		@Override
		public void invoke(String line, Context c) {
			out.println(line);
		}

		@Override
		public void close() {
			if (out != null)
				out.close();
		}
	}

	static SimpleCondition<Event> is(final String kind) {
		return new SimpleCondition<Event>() {
			@Override
			public boolean filter(Event e) {
				return e.kind.equals(kind);
			}
		};
	}

	static DataStream<String> scene(
		KeyedStream<Event, String> events, final String name, String match,
		Duration within) {
		String[] kind = match.split(" then ");
		Pattern<Event, ?> p = Pattern.<Event>begin("first",
			AfterMatchSkipStrategy.skipPastLastEvent())
			.where(is(kind[0])).followedBy("last")
			.where(is(kind[1])).within(within);

		return CEP.pattern(events, p).inEventTime().process(
			new PatternProcessFunction<Event, String>() {
				@Override
				public void processMatch(
					Map<String, List<Event>> found,
					Context c, Collector<String> to) {
					Event e = found.get("last").get(0);
					to.collect(name + "," + e.customer + ","
						+ FORM.format(LocalDateTime.ofEpochSecond(
							e.ms / 1000, 0, ZoneOffset.UTC)));
				}
			});
	}

	public static void main(String[] args) throws Exception {
		StreamExecutionEnvironment env = StreamExecutionEnvironment
			.createLocalEnvironment(1, new Configuration());
		List<String[]> rules = new ArrayList<>();
		try (BufferedReader in =
			new BufferedReader(new FileReader(args[0]))) {
			in.readLine();
			for (String line; (line = in.readLine()) != null;)
				rules.add(line.split(","));
		}
		env.getConfig().enableObjectReuse();
		KeyedStream<Event, String> events = env.addSource(new Log(args[1]))
			.returns(Event.class)
			.assignTimestampsAndWatermarks(WatermarkStrategy
				.<Event>forMonotonousTimestamps()
				.withTimestampAssigner((e, t) -> e.ms))
			.keyBy(Event::getCustomer);
		DataStream<String> all = null;
		for (String[] r : rules) {
			DataStream<String> one = scene(
				events, r[0], r[2], Duration.ofMinutes(30));
			all = all == null ? one : all.union(one);
		}
		all.addSink(new Lines(args[2]));
		env.execute();
	}
}
