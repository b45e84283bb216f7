/**
 * A probability function as cubics in equal cells: P(X ≤ x) is the cubic of cell ⌊u⌋ in u − ⌊u⌋, u = (x − from)·perUnit held within
 * 0 and `cells`. Four coefficients a cell, constant first.
 */
export type CdfTable = Readonly<{ from: number; perUnit: number; cells: number; coefficients: Float64Array }>;
