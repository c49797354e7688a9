/** Compares ways to do something side by side: what else the machine does hits all of them alike. */

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * Runs all subjects once per round, in alternating order, and gives for each the median of its times and the median of
 * its ratios to the first subject of the same round. A subject is a function that gives (a promise of) the time it took.
 */
export const compare = async (subjects, { rounds, warmUp }) => {
  const names = Object.keys(subjects)
  const times = new Map(names.map((name) => [name, []]))
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const time = await subjects[name]()
      if (round >= 0) times.get(name).push(time)
    }
  }
  const base = times.get(names[0])
  return names.map((name) => {
    const own = times.get(name)
    return { name, time: median(own), ratio: median(own.map((time, round) => time / base[round])) }
  })
}

/** How long a function takes, in milliseconds. */
export const time = (f) => {
  const start = performance.now()
  f()
  return performance.now() - start
}

export const ratio = (value) => `${value.toFixed(2)} x`

/** Prints rows of cells in columns, the first one to the left and the others to the right. */
export const table = (title, header, rows) => {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ")
  console.log(`\n${title}\n\n${line(header)}\n${widths.map((width) => "-".repeat(width)).join("  ")}`)
  for (const row of rows) console.log(line(row))
}
