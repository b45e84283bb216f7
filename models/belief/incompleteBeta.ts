import type { Parts } from "./distribution.ts";
import { deviance, type Incomplete } from "./incompleteGamma.ts";
import { LARGE, tailByQuadrature } from "./quadrature.ts";
import { exp, stirlingError } from "./special.ts";

/**
 * The beta distribution: I_x(a, b) and I_{1−x}(b, a), a > 0 and b > 0 (DLMF 8.17.22; the front factor after Loader, see
 * `stirlingError`), to about 1e-13 in the smaller part.
 */
export const incompleteBeta = (a: number, b: number): Incomplete => {
  const n = a + b;
  const front = Math.sqrt(((a / n) * b) / (2 * Math.PI)) * exp(stirlingError(n) - stirlingError(a) - stirlingError(b));
  // x^a·(1 − x)^b/B(a, b)
  const both = (x: number): number => front * exp(-deviance(a, n * x) - deviance(b, n * (1 - x)));
  const probability = (x: number): Parts => {
    if (!(x > 0)) return { below: 0, above: 1 };
    if (x >= 1) return { below: 1, above: 0 };
    if (a > LARGE && b > LARGE) {
      const sd = Math.sqrt(((a / n) * (b / n)) / (n + 1));
      const part = tailByQuadrature((at) => both(at) / (at * (1 - at)), x, a / n, sd);
      return x < a / n ? { below: part, above: 1 - part } : { below: 1 - part, above: part };
    }
    if (x < (a + 1) / (n + 2)) {
      const below = (both(x) * fraction(a, b, x)) / a;
      return { below, above: 1 - below };
    }
    const above = (both(x) * fraction(b, a, 1 - x)) / b;
    return { below: 1 - above, above };
  };
  return { probability, weight: (x) => both(x) / (1 - x) };
};

/** The continued fraction of I_x(a, b), by Lentz's method. */
const fraction = (a: number, b: number, x: number): number => {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < 2e-16 || m > 20_000) return product;
  }
};
