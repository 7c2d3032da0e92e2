/* EsperPeer - scenes of two steps in Esper, for tests/bench/scene-peer.
 *
 * Reads what ScenePeer reads, and prints the same: scene,customer,time of the
 * last step.  The clock is that of the events.  Of several first steps that one
 * last step ends, one match is reported (@SuppressOverlappingMatches), as
 * elsewhere.
 *
 *	java -cp CLASSES:LIBRARIES EsperPeer rules.csv log.csv matches.csv
 */
import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.EventSender;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

public class EsperPeer {
	public static class Event {
		String customer, kind, time;

		public String getCustomer() {
			return customer;
		}

		public String getKind() {
			return kind;
		}

		public String getTime() {
			return time;
		}
	}

	static String pattern(String match, String within) {
		String[] kind = match.split(" then ");
		String span = within.substring(0, within.length() - 1)
			+ (within.endsWith("m") ? " min" : " sec");

		return "select b.customer as customer, b.time as time"
			+ " from pattern @SuppressOverlappingMatches [every a=Event"
			+ "(kind='" + kind[0] + "') -> (b=Event(kind='" + kind[1]
			+ "', customer=a.customer) where timer:within("
			+ span + "))]";
	}

	static void scene(EPRuntime to, Configuration how, String[] rule,
		PrintWriter out) throws Exception {
		EPCompiled scene = EPCompilerProvider.getCompiler().compile(
			pattern(rule[2], rule[3]), new CompilerArguments(how));
		EPDeployment done = to.getDeploymentService().deploy(scene);

		done.getStatements()[0].addListener((matches, old, s, r) -> {
			for (EventBean m : matches)
				out.println(rule[0] + "," + m.get("customer")
					+ "," + m.get("time"));
		});
	}

	static void feed(EPEventService to, BufferedReader log)
		throws Exception {
		DateTimeFormatter form =
			DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
		EventSender events = to.getEventSender("Event");
		String before = "";

		log.readLine();
		for (String line; (line = log.readLine()) != null;) {
			String[] cell = line.split(",");
			Event e = new Event();
			e.customer = cell[0];
			e.time = cell[1];
			e.kind = cell[2];
			if (!e.time.equals(before))
				to.advanceTime(LocalDateTime.parse(e.time, form)
					.toInstant(ZoneOffset.UTC).toEpochMilli());
			before = e.time;
			events.sendEvent(e);
		}
	}

	public static void main(String[] args) throws Exception {
		Configuration how = new Configuration();
		how.getCommon().addEventType("Event", Event.class);
		how.getRuntime().getThreading().setInternalTimerEnabled(false);
		EPRuntime esper = EPRuntimeProvider.getRuntime("peer", how);
		esper.initialize();
		esper.getEventService().clockExternal();
		esper.getEventService().advanceTime(0);
		try (BufferedReader rules =
				new BufferedReader(new FileReader(args[0]));
			BufferedReader log =
				new BufferedReader(new FileReader(args[1]));
			PrintWriter out = new PrintWriter(args[2])) {
			rules.readLine();
			for (String line; (line = rules.readLine()) != null;)
				scene(esper, how, line.split(","), out);
			feed(esper.getEventService(), log);
		}
		esper.destroy();
	}
}
