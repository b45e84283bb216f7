/*
 * The reference case in plain C, for comparison: gcc -O3 reference.c -lm. Draws as its first argument, the case's numbers on standard
 * input (in the order of `readCase`), figures and time as JSON on standard output. It is as quick as its author could write it
 * without intrinsics: plain random points, one table of inverse probabilities for each number, blocks that stay in the cache.
 */
#include "beliefs.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { INTAKES = 3, ACTORS = 4, CELLS = 36, INFORMED = 25, BLOCK = 1024, BINS = 64, NUMBERS = 9 + ACTORS + CELLS };
enum { PEOPLE = 0, BASELINE = 3, TAKE_UP, RELATIVE_RISK, DEADWEIGHT, DROP_OFF, VALUE, SHARE, COST = SHARE + ACTORS };
enum { MOST_YEARS = 100, MOST_AMOUNTS = 1000, FIGURES = 1 + ACTORS, QUANTILES = 7, SORTED = 4096, HISTOGRAM = 64 };

static double readNumber(void) {
  double number;
  if (scanf("%lf", &number) != 1) { fprintf(stderr, "a number is missing\n"); exit(1); }
  return number;
}

typedef struct {
  Belief beliefs[NUMBERS];
  int payer[CELLS], year[CELLS], years, amounts;
  double discount[MOST_YEARS], lastAmount, population;
} Case;

static Case readCase(void) {
  Case of;
#define TWO(make) (first = readNumber(), second = readNumber(), make(first, second))
#define THREE(make) (first = readNumber(), second = readNumber(), third = readNumber(), make(first, second, third))
  double first, second, third;
  of.beliefs[PEOPLE] = TWO(lognormal);
  of.beliefs[PEOPLE + 1] = THREE(triangular);
  of.beliefs[PEOPLE + 2] = TWO(lognormal);
  of.beliefs[BASELINE] = TWO(betaOf);
  of.beliefs[TAKE_UP] = TWO(betaOf);
  of.beliefs[RELATIVE_RISK] = TWO(lognormal);
  of.beliefs[DEADWEIGHT] = THREE(pert);
  of.beliefs[DROP_OFF] = TWO(uniform);
  first = readNumber(), second = readNumber();
  of.beliefs[VALUE] = gammaOf(first * first / (second * second), second * second / first);
  for (int actor = 0; actor < ACTORS; actor++) of.beliefs[SHARE + actor] = gammaOf(readNumber(), 1);
  for (int cell = 0; cell < CELLS; cell++) {
    of.payer[cell] = (int)readNumber();
    of.year[cell] = (int)readNumber();
    of.beliefs[COST + cell] = THREE(pert);
  }
  of.years = (int)readNumber();
  if (of.years + INTAKES > MOST_YEARS) exit(1);
  for (int year = 0; year < of.years + INTAKES; year++) of.discount[year] = readNumber();
  of.amounts = (int)readNumber();
  if (of.amounts > MOST_AMOUNTS) exit(1);
  of.lastAmount = readNumber();
  of.population = readNumber();
  return of;
}

/* D. Blackman and S. Vigna's xoshiro256++. */
static uint64_t state[4] = { 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0x2545F4914F6CDD1D };
static inline uint64_t turned(uint64_t x, int by) { return x << by | x >> (64 - by); }
static inline uint64_t nextRandom(void) {
  uint64_t result = turned(state[0] + state[3], 23) + state[0], t = state[1] << 17;
  state[2] ^= state[0]; state[3] ^= state[1]; state[1] ^= state[2]; state[0] ^= state[3]; state[2] ^= t; state[3] = turned(state[3], 45);
  return result;
}

typedef struct { double mean, sd, probability, low, high, quantiles[QUANTILES]; long histogram[HISTOGRAM]; } Summary;
static const double asked[QUANTILES] = { 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975 };

static int ascending(const void *one, const void *other) {
  double left = *(const double *)one, right = *(const double *)other;
  return (left > right) - (left < right);
}

/* Quantiles of type 7, exact: counts by equal steps, then only the steps that hold what is asked are sorted. */
static Summary summaryOf(const double *draws, long count) {
  static long counts[SORTED + 1];
  static uint8_t isHit[SORTED];
  Summary of;
  double sum = 0, least = DBL_MAX, most = -DBL_MAX;
  long positive = 0;
  for (long i = 0; i < count; i++) {
    sum += draws[i];
    positive += draws[i] > 0;
    least = draws[i] < least ? draws[i] : least;
    most = draws[i] > most ? draws[i] : most;
  }
  of.mean = sum / count, of.low = least, of.high = most, of.probability = (double)positive / count;
  double perStep = most > least ? (SORTED - 1e-9) / (most - least) : 0, squares = 0;
  memset(counts, 0, sizeof counts), memset(isHit, 0, sizeof isHit);
  for (long i = 0; i < count; i++) {
    double off = draws[i] - of.mean;
    squares += off * off;
    counts[(int)((draws[i] - least) * perStep)]++;
  }
  of.sd = sqrt(squares / (count - 1));
  memset(of.histogram, 0, sizeof of.histogram);
  for (int step = 0; step < SORTED; step++) of.histogram[step / (SORTED / HISTOGRAM)] += counts[step];
  long ranks[2 * QUANTILES], before[2 * QUANTILES], hit = 0;
  for (int q = 0; q < QUANTILES; q++) {
    ranks[2 * q] = (long)((count - 1) * asked[q]);
    ranks[2 * q + 1] = ranks[2 * q] + (ranks[2 * q] + 1 < count);
  }
  for (int r = 0; r < 2 * QUANTILES; r++) {
    long below = 0;
    int step = 0;
    while (below + counts[step] <= ranks[r]) below += counts[step++];
    if (!isHit[step]) hit += counts[step];
    isHit[step] = 1;
    before[r] = 0;
    for (int other = 0; other < step; other++) if (!isHit[other]) before[r] += counts[other];
  }
  /* Steps hit later by a lower rank do not occur: ranks ascend. So what is missing before a rank is what no rank hit. */
  double *kept = malloc((hit + 1) * sizeof(double));
  long keptCount = 0;
  kept[0] = 0;
  for (long i = 0; i < count; i++) {
    kept[keptCount] = draws[i];
    keptCount += isHit[(int)((draws[i] - least) * perStep)];
  }
  qsort(kept, keptCount, sizeof(double), ascending);
  for (int q = 0; q < QUANTILES; q++) {
    double at = (count - 1) * asked[q], from = kept[ranks[2 * q] - before[2 * q]], to = kept[ranks[2 * q + 1] - before[2 * q + 1]];
    of.quantiles[q] = from + (at - floor(at)) * (to - from);
  }
  free(kept);
  return of;
}

typedef struct {
  Summary figures[FIGURES];
  double acceptable[MOST_AMOUNTS], evpi, evppi[INFORMED];
} Figures;

/* The numbers whose EVPPI is asked: all that the decision rests on, and the first cost cells of the years at stake. */
static void informedOf(const Case *of, int informed[INFORMED]) {
  int count = 0;
  for (int number = PEOPLE + 1; number <= VALUE; number++) informed[count++] = number;
  for (int cell = 0; count < INFORMED; cell++) if (of->year[cell] > 0) informed[count++] = COST + cell;
}

/* One block after another goes through these. */
static uint32_t points[NUMBERS][BLOCK];
static double x[NUMBERS][BLOCK], spent[ACTORS][BLOCK], ahead[BLOCK], years[INTAKES][BLOCK];

static void drawBlock(const Case *of, Table *const tables[NUMBERS]) {
  for (int number = 0; number < NUMBERS; number++) {
    for (int lane = 0; lane < BLOCK; lane += 2) {
      uint64_t two = nextRandom();
      points[number][lane] = (uint32_t)two;
      points[number][lane + 1] = (uint32_t)(two >> 32);
    }
    for (int lane = 0; lane < BLOCK; lane++) x[number][lane] = drawn(tables[number], points[number][lane]);
  }
  memset(spent, 0, sizeof spent), memset(ahead, 0, sizeof ahead);
  for (int cell = 0; cell < CELLS; cell++) {
    double factor = of->discount[of->year[cell]], atStake = of->year[cell] > 0 ? factor : 0, *by = spent[of->payer[cell]];
    for (int lane = 0; lane < BLOCK; lane++) by[lane] += factor * x[COST + cell][lane];
    for (int lane = 0; lane < BLOCK; lane++) ahead[lane] += atStake * x[COST + cell][lane];
  }
  /* Years of effect of one outcome, present value in the base year: a polynomial in what is left each year. */
  for (int intake = 0; intake < INTAKES; intake++) {
    double *left = years[intake];
    for (int lane = 0; lane < BLOCK; lane++) left[lane] = of->discount[intake + of->years - 1];
    for (int year = of->years - 2; year >= 0; year--)
      for (int lane = 0; lane < BLOCK; lane++) left[lane] = of->discount[intake + year] + (1 - x[DROP_OFF][lane]) * left[lane];
  }
}

/* What is summed over all draws. */
typedef struct {
  double gain, total, sums[INFORMED][BINS];
  long begins[MOST_AMOUNTS + 1];
} Sums;

static void addBlock(const Case *of, const int informed[INFORMED], Sums *to, double *columns, long draws, long start) {
  int lanes = draws - start < BLOCK ? (int)(draws - start) : BLOCK;
  double perAmount = (of->amounts - 1) / of->lastAmount;
  for (int lane = 0; lane < lanes; lane++) {
    double gained = x[TAKE_UP][lane] * x[BASELINE][lane] * (1 - x[RELATIVE_RISK][lane]) * (1 - x[DEADWEIGHT][lane]);
    double later = gained * (x[PEOPLE + 1][lane] * years[1][lane] + x[PEOPLE + 2][lane] * years[2][lane]);
    double effect = gained * x[PEOPLE][lane] * years[0][lane] + later, benefit = x[VALUE][lane] * effect;
    double shares = x[SHARE][lane] + x[SHARE + 1][lane] + x[SHARE + 2][lane] + x[SHARE + 3][lane], cost = 0;
    for (int actor = 0; actor < ACTORS; actor++) {
      cost += spent[actor][lane];
      columns[(1 + actor) * draws + start + lane] = x[SHARE + actor][lane] / shares * benefit - spent[actor][lane];
    }
    columns[start + lane] = benefit - cost;
    /* Acceptable from the first amount above cost / effect on; costs are above zero. */
    double from = effect > 0 ? cost / effect * perAmount : of->amounts;
    to->begins[from < of->amounts ? (int)from + 1 : of->amounts]++;
    double people = of->discount[1] * x[PEOPLE + 1][lane] + of->discount[2] * x[PEOPLE + 2][lane];
    double each = (x[VALUE][lane] * later - ahead[lane]) / people;
    to->total += each;
    to->gain += each > 0 ? each : 0;
    for (int known = 0; known < INFORMED; known++) to->sums[known][points[informed[known]][lane] >> 26] += each;
  }
}

static Figures simulate(const Case *of, Table *const tables[NUMBERS], long draws, double *columns) {
  static Sums sums;
  memset(&sums, 0, sizeof sums);
  int informed[INFORMED];
  informedOf(of, informed);
  for (long start = 0; start < draws; start += BLOCK) {
    drawBlock(of, tables);
    addBlock(of, informed, &sums, columns, draws, start);
  }
  Figures result;
  for (int figure = 0; figure < FIGURES; figure++) result.figures[figure] = summaryOf(columns + figure * draws, draws);
  long acceptable = 0;
  for (int amount = 0; amount < of->amounts; amount++) result.acceptable[amount] = (double)(acceptable += sums.begins[amount]) / draws;
  double without = sums.total > 0 ? sums.total : 0;
  result.evpi = of->population * (sums.gain - without) / draws;
  for (int known = 0; known < INFORMED; known++) {
    double with = 0;
    for (int bin = 0; bin < BINS; bin++) with += sums.sums[known][bin] > 0 ? sums.sums[known][bin] : 0;
    result.evppi[known] = of->population * (with - without) / draws;
  }
  return result;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

static void tellList(const char *name, const double *list, int count) {
  printf(",\"%s\":[", name);
  for (int i = 0; i < count; i++) printf("%s%.17g", i ? "," : "", list[i]);
  printf("]");
}

int main(int count, char **arguments) {
  long draws = count > 1 ? atol(arguments[1]) : 100000;
  Case of = readCase();
  Table *tables[NUMBERS];
  for (int number = 0; number < NUMBERS; number++) tables[number] = tableOf(&of.beliefs[number]);
  double *columns = malloc(FIGURES * draws * sizeof(double));
  simulate(&of, tables, draws, columns); /* warm */
  double start = now();
  Figures result = simulate(&of, tables, draws, columns);
  printf("{\"nanosecondsPerDraw\":%.3f,\"figures\":[", (now() - start) / draws);
  for (int figure = 0; figure < FIGURES; figure++) {
    const Summary *summary = &result.figures[figure];
    printf("%s{\"mean\":%.17g,\"sd\":%.17g,\"probability\":%.17g", figure ? "," : "", summary->mean, summary->sd, summary->probability);
    tellList("quantiles", summary->quantiles, QUANTILES);
    printf(",\"histogram\":[");
    for (int bin = 0; bin < HISTOGRAM; bin++) printf("%s%ld", bin ? "," : "", summary->histogram[bin]);
    printf("]}");
  }
  printf("]");
  tellList("ceac", result.acceptable, of.amounts);
  printf(",\"evpi\":%.17g", result.evpi);
  tellList("evppi", result.evppi, INFORMED);
  printf("}\n");
  return 0;
}
