-- Posts the JSON file named by BODY; with DISTINCT=1 every request bears another project name, so that none was asked before.
local file = assert(io.open(os.getenv("BODY"), "rb"))
local body = file:read("*a")
file:close()
local distinct = os.getenv("DISTINCT") == "1"
local requests = 0

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = body

function request()
  if not distinct then
    return wrk.format()
  end
  requests = requests + 1
  return wrk.format(nil, nil, nil, (body:gsub('"name":"[^"]*"', '"name":"Project ' .. requests .. '"', 1)))
end
