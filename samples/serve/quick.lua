-- quick.lua - the quick road of serve: nginx asks filters itself, over connections that
-- stay open.  Each connection to a route's socket is a filter of its own, which socat
-- starts by the script filter; what it says first is its process number.  There is one
-- worker of nginx, so what is kept here is kept once.
local ffi, semaphore = require "ffi", require "ngx.semaphore"
local there, cjson = pcall(require, "cjson.safe")
if not there then
	error("quick.lua reads requests by cjson: apt-get install lua-cjson", 0)
end
ffi.cdef "int kill(int pid, int sig);"
cjson.decode_invalid_numbers(false)
local M, routes, paths, n = {}, {}, {}, 0
local LOADING, PATIENCE = 30000, 5
local LIMIT

-- The tables of routes, and how long a filter may take for an answer.
function M.read(limit)
	LIMIT = limit * 1000 + 100
	for table, filters in pairs { lookup = 4, guard = 1 } do
		local at = 0
		for line in io.lines(ngx.config.prefix() .. table .. ".routes") do
			local path, keys = line:match "^(/%S*)%s+(%S+)%s"
			if path then
				at = at + 1
				local route = { table = table, keys = {}, told = {}, slots = {},
					path = path, socket = "unix:" .. ngx.config.prefix()
						.. table .. "." .. at .. ".sock" }
				for key in keys:gmatch "[^,]+" do
					route.keys[#route.keys + 1] = key
					route.keys[key] = cjson.encode(key) .. ":"
					route.told[#route.told + 1] = key ~= "session" and "'" .. key .. "'" or nil
				end
				for i = 1, filters do
					route.slots[i] = { pool = { pool = path .. "#" .. i },
						waiting = 0, free = semaphore.new(1) }
				end
				routes[path], paths[#paths + 1] = route, path
			end
		end
	end
end

-- A line of the filter for a line; the connection is new where it is the first.
local function exchange(route, slot, line)
	local sock = ngx.socket.tcp()
	sock:settimeouts(LIMIT, LIMIT, LIMIT)
	local ok, why = sock:connect(route.socket, slot.pool)
	if not ok then
		return nil, why
	end
	local got = true
	if sock:getreusedtimes() == 0 then
		sock:settimeouts(LIMIT, LIMIT, LOADING)
		slot.begins = true
		slot.process = tonumber(sock:receive() or nil)
		sock:send "#health\n"
		got, why = sock:receive()
		slot.begins = not got
		sock:settimeouts(LIMIT, LIMIT, LIMIT)
	end
	if got then
		sock:send(line)
		got, why = sock:receive()
	end
	if got then
		sock:setkeepalive(0, 1)
		return got
	end
	sock:close()
	if slot.process then -- it is stopped, or does not heed its deadline
		ffi.C.kill(slot.process, 9)
	end
	return nil, why
end

-- A filter that died is asked anew once, a slow one not.
local function again(route, slot, line)
	local got, why = exchange(route, slot, line)
	if why and why ~= "timeout" then
		got, why = exchange(route, slot, line)
	end
	if why and why ~= "timeout" then
		why = slot.begins and "it does not start: filters.log says why" or "it died"
	end
	return got, why
end

-- One asks a filter at a time; how many wait is nginx.conf's QUEUE.
local function ask(route, slot, line)
	slot.waiting = slot.waiting + 1
	local got, why = slot.free:wait(PATIENCE)
	if got then
		got, why = again(route, slot, line)
		slot.free:post()
	end
	slot.waiting = slot.waiting - 1
	return got, why
end

-- The filter that has least to do; a session meets the one that knows its dialogue.
local function slot_of(route, session)
	local slots = route.slots
	if route.keys.session and session then
		return slots[ngx.crc32_long(session) % #slots + 1]
	end
	local least = slots[1]
	for i = 2, #slots do
		if slots[i].waiting < least.waiting then
			least = slots[i]
		end
	end
	return least
end

local function say(status, text)
	ngx.status = status
	ngx.header["Content-Length"] = #text + 1
	ngx.print(text, "\n")
end

local function wrong(status, text)
	say(status, (cjson.encode { error = text }:gsub("\\/", "/")))
end

-- What a key is that the request leaves out.
local function default(key, session)
	if key == "session" and session then
		return cjson.encode(session)
	end
	return key == "time" and ngx.utctime():gsub(" ", "T", 1):gsub("^.*$", '"%0Z"') or "null"
end

-- The request as the filter's line, its digits as they were; or nothing, and why not.
local function line_of(route, body, session, mark)
	local inside = body:match "^%s*{(.*)}%s*$"
	local given, why = cjson.decode(inside and body or "")
	if not given then
		return nil, "want one JSON object of cells: " .. (inside and why or "no object")
	end
	for key in pairs(next(given) and given or { session = true }) do
		if not route.keys[key] or key == "session" then
			return nil, "want one JSON object of cells: the keys are ["
				.. table.concat(route.told, ", ") .. "], each once, and one at least"
		end
	end
	local line, last = { "{", inside:find("\n", 1, true) and inside:gsub("\n", "\r") or inside }, 2
	for _, key in ipairs(route.keys) do
		if given[key] == nil then
			line[last + 1], line[last + 2], line[last + 3] = ",", route.keys[key], default(key, session)
			last = last + 3
		end
	end
	line[last + 1], line[last + 2], line[last + 3], line[last + 4] = ",", '"request":', mark, "}\n"
	return line
end

-- What a filter said, without the mark, behind its status.
local function told(got, mark)
	local echo, rows = got:match '^{"echo": ?(%w+), ?"rows": ?(.*), ?"error": ?null}$'
	if rows and echo == mark then
		return 200, '{"rows":' .. rows:gsub(', ?"request": ?"' .. mark .. '"', "") .. "}"
	end
	local said = cjson.decode(got)
	if not said or said.error == cjson.null or (said.echo ~= cjson.null and said.echo ~= tonumber(mark)) then
		return 502, '{"error":"an answer to another request"}'
	end
	local status = said.error:find("--deadline", 1, true) and 504 or said.echo == cjson.null and 400 or 422
	return status, cjson.encode { error = (said.error:gsub(", request%)", ")")) }
end

-- The status and the words for a filter that gave no answer.
local function failed(why)
	return why == "timeout" and 504 or 502,
		"filter: " .. (why == "timeout" and "no answer in time" or why)
end

-- Who answers, and of what age its tables are: all routes of a table; 502 if one does
-- not.
function M.health(table)
	local parts, status = {}, 200
	for _, path in ipairs(paths) do
		local route = routes[path]
		if route.table == table then
			local got, why = ask(route, slot_of(route), "#health\n")
			local row = got and got:match '"rows": ?%[(.*)%], ?"error": ?null}$'
			if not row then
				status, row = 502, select(2, failed(why or "its health is no row"))
				row = cjson.encode { error = row }
			end
			parts[#parts + 1] = '"' .. path .. '":' .. row
		end
	end
	say(status, "{" .. _G.table.concat(parts, ",") .. "}")
end

-- The answer to a request of a route.
function M.answer()
	local path = ngx.var.uri
	local table = path:match "^/health" and (path == "/health" and "lookup" or "guard")
	if table then
		return M.health(table)
	end
	local route = routes[path]
	if not route then -- nginx takes capitals for small letters
		return wrong(404, "want a path of /openapi.json")
	end
	if ngx.req.get_method() ~= "POST" then
		return wrong(405, "want POST")
	end
	ngx.req.read_body()
	n = n + 1
	local mark, session = tostring(n), ngx.var.http_x_session
	session = session ~= "" and session or nil
	local line, why = line_of(route, ngx.req.get_body_data() or "", session, mark)
	if not line then
		return wrong(400, why)
	end
	local got
	got, why = ask(route, slot_of(route, session), line)
	if not got then
		return wrong(failed(why))
	end
	say(told(got, mark))
end

-- Filters are started before anybody asks, those of a route one after another.
function M.warm()
	for _, route in pairs(routes) do
		ngx.timer.at(0, function()
			for _, slot in ipairs(route.slots) do
				ask(route, slot, "#health\n")
			end
		end)
	end
end

return M
