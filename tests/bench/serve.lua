-- serve.lua - for wrk: bodies of one route, each with a mark of its own.
--
--	wrk ... -s serve.lua URL -- ROUTE
local body = {
	["/ask"] = '{"question":"联禾金卡的年费 %d"}',
	["/offer"] = '{"customer":"C%d","segment":"high-value","risk":"R3",'
		.. '"risk_time":"2026-03-01","consent":"yes","currency":"CNY"}',
	["/segment"] = '{"customer":"C%d","recency":3,"frequency":10,"monetary":5000}',
	["/invite"] = '{"inviter":"u%d","invitee":"v%d","event":"E%d","reward":20}',
}
local route, n

function init(args)
	route = args[1]
	n = os.time() % 1000000 * 1000000
end

function request()
	n = n + 1
	return wrk.format("POST", route, { ["Content-Type"] = "application/json" },
		(body[route]:gsub("%%d", string.format("%d", n))))
end

-- Answers a second, milliseconds of half of all and of 99 in 100, how many were none.
function done(summary, latency)
	local e = summary.errors
	io.write(string.format("RESULT\t%.0f\t%.2f\t%.2f\t%d\n",
		(summary.requests - e.status) / summary.duration * 1e6,
		latency:percentile(50) / 1000, latency:percentile(99) / 1000,
		e.connect + e.read + e.write + e.status + e.timeout))
end
