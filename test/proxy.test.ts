import { describe, it } from "@effect/vitest"
import { deepStrictEqual } from "@effect/vitest/utils"
import { keepLoopback } from "../src/internal/transport/proxy.js"

const proxy = "http://proxy.example:3128"
const loopback = "localhost,127.0.0.1,::1"

describe("P10: loopback and proxies", () => {
  it.each<[string, Record<string, string | undefined>, Record<string, string>]>([
    ["nothing without a proxy", { PATH: "/bin", NO_PROXY: "example.org" }, {}],
    ["nothing for a proxy that is empty", { HTTP_PROXY: "", https_proxy: undefined }, {}],
    ["NO_PROXY for HTTP_PROXY", { HTTP_PROXY: proxy }, { NO_PROXY: loopback }],
    ["NO_PROXY for http_proxy", { http_proxy: proxy }, { NO_PROXY: loopback }],
    ["NO_PROXY for HTTPS_PROXY", { HTTPS_PROXY: proxy }, { NO_PROXY: loopback }],
    ["NO_PROXY for https_proxy", { https_proxy: proxy }, { NO_PROXY: loopback }],
    ["NO_PROXY for ALL_PROXY", { ALL_PROXY: proxy }, { NO_PROXY: loopback }],
    [
      "its own hosts first",
      { HTTP_PROXY: proxy, NO_PROXY: "a.example, 127.0.0.1 b.example" },
      { NO_PROXY: "a.example,127.0.0.1,b.example,localhost,::1" }
    ],
    [
      "the lower case that is there",
      { HTTP_PROXY: proxy, no_proxy: "a.example" },
      { no_proxy: `a.example,${loopback}` }
    ],
    [
      "each that is there, the empty one too",
      { HTTP_PROXY: proxy, NO_PROXY: "a.example", no_proxy: "" },
      { NO_PROXY: `a.example,${loopback}`, no_proxy: loopback }
    ],
    ["an odd case", { Http_Proxy: proxy, No_Proxy: "a.example" }, { No_Proxy: `a.example,${loopback}` }],
    ["everything kept as it is", { HTTP_PROXY: proxy, NO_PROXY: "*" }, { NO_PROXY: "*" }]
  ])("%s", (_, env, expected) => {
    deepStrictEqual(keepLoopback(env), expected)
  })
})
