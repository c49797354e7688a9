/** What the environment of a CLI says of proxies. */

/** What the CLI takes a proxy from, and what it starts may. */
const proxies = ["http_proxy", "https_proxy", "all_proxy"]

const exceptions = "no_proxy"

const loopback = ["localhost", "127.0.0.1", "::1"]

/**
 * What is laid over an environment for loopback to be reached without a proxy. Otherwise the CLI asks the proxy for a
 * model on this machine, which knows of none.
 *
 * The CLI reads the lower case first, even when it is empty, and what it starts the upper, so each that is there is
 * extended.
 */
export const keepLoopback = (env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> => {
  const are = (names: ReadonlyArray<string>) =>
    Object.entries(env).flatMap(
      ([name, value]): ReadonlyArray<readonly [string, string]> =>
        value !== undefined && names.includes(name.toLowerCase()) ? [[name, value]] : []
    )
  if (!are(proxies).some(([, value]) => value !== "")) return {}
  const present = are([exceptions])
  return Object.fromEntries(
    (present.length === 0 ? [["NO_PROXY", ""] as const] : present).map(([name, value]) => [name, extend(value)])
  )
}

const extend = (value: string) => {
  const hosts = value.split(/[\s,]+/).filter((host) => host !== "")
  if (hosts.includes("*")) return value
  return [...hosts, ...loopback.filter((host) => !hosts.includes(host))].join(",")
}
