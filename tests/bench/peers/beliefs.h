/* What can be believed of a number, and tables to draw it by: the inverse of its probability. */
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* Probabilities: below and above x, the smaller of the two with all its digits. */
typedef struct { double below, above; } Parts;
typedef struct Belief Belief;
struct Belief {
  Parts (*probability)(const Belief *, double);
  double (*density)(const Belief *, double);
  double a, b;         /* the two shapes, or log-mean and log-deviation */
  double shift, scale; /* what is drawn is shift + scale * standard */
  double most;         /* end of the standard variable's support; it begins at 0 */
};

/* Continued fraction of the incomplete beta, by Lentz's method. */
static double betaTail(double a, double b, double x) {
  if (x <= 0) return 0;
  double front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a;
  double c = 1, d = 1 / (1 - (a + b) * x / (a + 1)), h = d;
  for (int m = 1; m < 500; m++) {
    double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d); c = 1 + even / c; h *= d * c;
    double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d); c = 1 + odd / c;
    h *= d * c;
    if (fabs(d * c - 1) < 1e-15) break;
  }
  return front * h;
}
static Parts betaProbability(const Belief *of, double x) {
  if (x < (of->a + 1) / (of->a + of->b + 2)) { double below = betaTail(of->a, of->b, x); return (Parts){ below, 1 - below }; }
  double above = betaTail(of->b, of->a, 1 - x);
  return (Parts){ 1 - above, above };
}
static double betaDensity(const Belief *of, double x) {
  return exp(lgamma(of->a + of->b) - lgamma(of->a) - lgamma(of->b) + (of->a - 1) * log(x) + (of->b - 1) * log1p(-x));
}

static Parts gammaProbability(const Belief *of, double x) {
  double a = of->a, front = exp(a * log(x) - x - lgamma(a));
  if (x < a + 1) {
    double term = 1 / a, sum = term;
    for (int n = 1; n < 1000 && term > sum * 1e-17; n++) sum += term *= x / (a + n);
    return (Parts){ front * sum, 1 - front * sum };
  }
  double b = x + 1 - a, c = DBL_MAX, d = 1 / b, h = d;
  for (int n = 1; n < 1000; n++) {
    double an = -n * (n - a);
    b += 2; d = 1 / (an * d + b); c = b + an / c; h *= d * c;
    if (fabs(d * c - 1) < 1e-15) break;
  }
  return (Parts){ 1 - front * h, front * h };
}
static double gammaDensity(const Belief *of, double x) { return exp((of->a - 1) * log(x) - x - lgamma(of->a)); }

static Parts lognormalProbability(const Belief *of, double x) {
  double z = (log(x) - of->a) / of->b * M_SQRT1_2;
  return (Parts){ 0.5 * erfc(-z), 0.5 * erfc(z) };
}
static double lognormalDensity(const Belief *of, double x) {
  double z = (log(x) - of->a) / of->b;
  return exp(-0.5 * z * z) / (x * of->b * sqrt(2 * M_PI));
}

/* Mode at a, on 0-1. */
static Parts triangularProbability(const Belief *of, double x) {
  if (x < of->a) return (Parts){ x * x / of->a, 1 - x * x / of->a };
  double above = (1 - x) * (1 - x) / (1 - of->a);
  return (Parts){ 1 - above, above };
}
static double triangularDensity(const Belief *of, double x) { return x < of->a ? 2 * x / of->a : 2 * (1 - x) / (1 - of->a); }

static Parts uniformProbability(const Belief *of, double x) { (void)of; return (Parts){ x, 1 - x }; }
static double uniformDensity(const Belief *of, double x) { (void)of; (void)x; return 1; }

static Belief lognormal(double mean, double sd) {
  double variance = log1p(sd * sd / (mean * mean));
  return (Belief){ lognormalProbability, lognormalDensity, log(mean) - variance / 2, sqrt(variance), 0, 1, DBL_MAX };
}
static Belief betaOf(double mean, double sd) {
  double total = mean * (1 - mean) / (sd * sd) - 1;
  return (Belief){ betaProbability, betaDensity, mean * total, (1 - mean) * total, 0, 1, 1 };
}
static Belief gammaOf(double shape, double scale) { return (Belief){ gammaProbability, gammaDensity, shape, 0, 0, scale, DBL_MAX }; }
static Belief pert(double low, double mode, double high) {
  double at = (mode - low) / (high - low);
  return (Belief){ betaProbability, betaDensity, 1 + 4 * at, 5 - 4 * at, low, high - low, 1 };
}
static Belief triangular(double low, double mode, double high) {
  return (Belief){ triangularProbability, triangularDensity, (mode - low) / (high - low), 0, low, high - low, 1 };
}
static Belief uniform(double low, double high) { return (Belief){ uniformProbability, uniformDensity, 0, 0, low, high - low, 1 }; }

/* The standard variable with this tail: Newton's steps, held between ends that close in. */
static double quantile(const Belief *of, int isAbove, double tail) {
  double low = 0, high = of->most;
  if (high == DBL_MAX) for (high = 1; isAbove ? of->probability(of, high).above > tail : of->probability(of, high).below < tail;) high *= 2;
  double x = (low + high) / 2;
  for (int step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    Parts at = of->probability(of, x);
    double over = isAbove ? tail - at.above : at.below - tail; /* > 0: x is too large */
    if (over > 0) high = x; else low = x;
    double next = x - over / of->density(of, x);
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (fabs(next - x) < 1e-14 * x) return next;
    x = next;
  }
  return x;
}

/* A cubic in each of 16 parts of each of 32 octaves of both tails. */
typedef struct { double cubic[2 * 32 * 16][4]; } Table;

static Table *tableOf(const Belief *of) {
  Table *table = malloc(sizeof(Table));
  for (int isAbove = 0; isAbove < 2; isAbove++)
    for (int octave = 0; octave < 32; octave++)
      for (int part = 0; part < 16; part++) {
        double unit = ldexp(1, -2 - octave), tails[2] = { unit * (1 + part / 16.0), unit * (1 + (part + 1) / 16.0) }, x[2], slope[2];
        for (int end = 0; end < 2; end++) {
          x[end] = quantile(of, isAbove, tails[end]);
          slope[end] = (isAbove ? -1 : 1) * unit / 16 / of->density(of, x[end]);
        }
        double *cubic = table->cubic[(isAbove * 32 + octave) * 16 + part];
        cubic[0] = of->shift + of->scale * x[0];
        cubic[1] = of->scale * slope[0];
        cubic[2] = of->scale * (3 * (x[1] - x[0]) - 2 * slope[0] - slope[1]);
        cubic[3] = of->scale * (2 * (x[0] - x[1]) + slope[0] + slope[1]);
      }
  return table;
}

static inline double drawn(const Table *table, uint32_t point) {
  uint32_t side = point >> 31, rank = side ? ~point : point, odd = 2 * rank + 1;
  int octave = __builtin_clz(odd);
  uint32_t digits = odd << octave;
  const double *cubic = table->cubic[(side * 32 + octave) * 16 + (digits >> 27 & 15)];
  double t = (double)(digits << 5) * 0x1p-32;
  return cubic[0] + t * (cubic[1] + t * (cubic[2] + t * cubic[3]));
}
