/** A line of a bench: what, and its figures under each other. */
export const row = (name: string, ...cells: readonly string[]): void =>
  console.log(`${name.padEnd(52)}${cells.map((cell) => cell.padStart(14)).join("")}`);
