"""The reference case in numpy as one plainly writes it: every step over all draws at once.

Draws as its first argument, the case as JSON on standard input, figures and time as JSON on standard output.
"""
import json
import sys
import time

import numpy as np

case = json.load(sys.stdin)
draws = int(sys.argv[1])
random = np.random.default_rng(1)
QUANTILES = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]
BINS = 64

discount = np.array(case["discount"])
years = case["years"]
cells = case["cells"]
weights = np.array(case["weights"])
amounts = np.linspace(0, case["amounts"]["last"], case["amounts"]["count"])
# Present value of each year of effect, by intake.
present = np.stack([discount[intake : intake + years] for intake in range(3)], axis=1)


def lognormal(of, size):
    variance = np.log1p((of["sd"] / of["mean"]) ** 2)
    return random.lognormal(np.log(of["mean"]) - variance / 2, np.sqrt(variance), size)


def beta(of, size):
    total = of["mean"] * (1 - of["mean"]) / of["sd"] ** 2 - 1
    return random.beta(of["mean"] * total, (1 - of["mean"]) * total, size)


def pert(of, size):
    width = of["high"] - of["low"]
    at = (of["mode"] - of["low"]) / width
    return of["low"] + width * random.beta(1 + 4 * at, 5 - 4 * at, size)


def drawn(size):
    """The inputs whose EVPPI is asked, effect, cost, the actors' net present values, framåt per person."""
    people = [
        lognormal(case["people"][0], size),
        random.triangular(case["people"][1]["low"], case["people"][1]["mode"], case["people"][1]["high"], size),
        lognormal(case["people"][2], size),
    ]
    baseline, take_up = beta(case["baseline"], size), beta(case["takeUp"], size)
    relative_risk, deadweight = lognormal(case["relativeRisk"], size), pert(case["deadweight"], size)
    drop_off = random.uniform(case["dropOff"]["low"], case["dropOff"]["high"], size)
    value = random.gamma((case["value"]["mean"] / case["value"]["sd"]) ** 2, case["value"]["sd"] ** 2 / case["value"]["mean"], size)
    shares = np.stack([random.gamma(weight, 1, size) for weight in weights])
    shares /= shares.sum(axis=0)
    costs = [pert(cell, size) for cell in cells]

    left = np.empty((size, years))
    left[:, 0] = 1
    left[:, 1:] = (1 - drop_off)[:, np.newaxis]
    np.multiply.accumulate(left, axis=1, out=left)
    in_effect = left @ present

    gained = take_up * baseline * (1 - relative_risk) * (1 - deadweight)
    later = gained * (people[1] * in_effect[:, 1] + people[2] * in_effect[:, 2])
    effect = gained * people[0] * in_effect[:, 0] + later
    spent, ahead = np.zeros((len(weights), size)), np.zeros(size)
    for cell, cost in zip(cells, costs):
        paid = discount[cell["year"]] * cost
        spent[cell["payer"]] += paid
        if cell["year"] > 0:
            ahead += paid
    npvs = shares * (value * effect) - spent
    each = (value * later - ahead) / (discount[1] * people[1] + discount[2] * people[2])
    at_stake = [cost for cell, cost in zip(cells, costs) if cell["year"] > 0]
    informed = [people[1], people[2], baseline, take_up, relative_risk, deadweight, drop_off, value, *at_stake[:17]]
    return informed, effect, spent.sum(axis=0), npvs, each


def summary(of):
    counts, _ = np.histogram(of, BINS)
    return {
        "mean": of.mean(),
        "sd": of.std(ddof=1),
        "probability": (of > 0).mean(),
        "quantiles": np.quantile(of, QUANTILES).tolist(),
        "histogram": counts.tolist(),
    }


def evppi(of, each, without):
    """The mean in each of as many equally likely bins of the input."""
    means = np.array([part.mean() for part in np.array_split(each[np.argsort(of)], BINS)])
    return case["population"] * (np.maximum(means, 0).mean() - without)


def simulated():
    informed, effect, cost, npvs, each = drawn(draws)
    # Costs are above zero, so that a draw is worth it from one amount on.
    worth = np.divide(cost, effect, out=np.full(draws, np.inf), where=effect > 0)
    without = max(0, each.mean())
    return {
        "figures": [summary(npvs.sum(axis=0)), *(summary(actor) for actor in npvs)],
        "ceac": (np.searchsorted(np.sort(worth), amounts) / draws).tolist(),
        "evpi": case["population"] * (np.maximum(each, 0).mean() - without),
        "evppi": [evppi(of, each, without) for of in informed],
    }


simulated()  # warm
start = time.perf_counter()
result = simulated()
result["nanosecondsPerDraw"] = (time.perf_counter() - start) * 1e9 / draws
result["version"] = np.__version__
print(json.dumps(result))
