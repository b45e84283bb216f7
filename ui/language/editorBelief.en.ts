/** How sure a number is, and which numbers follow each other: for those who have never heard of distributions. */
export const beliefEn = {
  belief: {
    title: "How sure is the number?",
    have: "I have …",
    way: {
      none: "Just the number: count it as certain",
      own: "A judgement of my own: lowest, most likely and highest",
      interval: "An interval from a study",
      counts: "A number out of a number, such as 28 out of 60",
      error: "A value and a standard error",
      other: "Something else",
    },
    fields: {
      low: {
        label: "What is the lowest reasonable?",
        help: "A number that you would be surprised to end up below.",
        example: "Example: {{low}}, if less would be a surprise",
      },
      mode: {
        label: "What is most likely?",
        help: "What you believe in most.",
        example: "Example: {{middle}}",
      },
      high: {
        label: "What is the highest reasonable?",
        help: "A number that you would be surprised to end up above.",
        example: "Example: {{high}}, if more would be a surprise",
      },
      lower: {
        label: "Lower end of the interval",
        help: "As the study states it. A confidence interval is often written CI.",
        example: "Example: {{low}} in “{{middle}} (95% CI {{low}}–{{high}})”",
      },
      upper: {
        label: "Upper end of the interval",
        help: "As the study states it.",
        example: "Example: {{high}} in “{{middle}} (95% CI {{low}}–{{high}})”",
      },
      some: {
        label: "For how many was it so?",
        help: "Those whom the share is about.",
        example: "Example: 28, if 28 out of 60 pupils did not become eligible",
      },
      all: {
        label: "Out of how many?",
        help: "All who were counted, also those for whom it was not so.",
        example: "Example: 60",
      },
      mean: {
        label: "What value does the source state?",
        help: "The estimate: the number that the study arrived at.",
        example: "Example: {{middle}}",
      },
      error: {
        label: "How large is the standard error?",
        help: "In the same unit as the value. Often written SE.",
        example: "Example: {{error}}",
      },
    },
    sure: "How sure are you that it lies between the lowest and the highest?",
    sureStudy: "How sure is the interval, according to the study?",
    sureStudyHelp: "It is stated beside the interval. Where nothing is, it is nearly always 95%.",
    certain: "Quite sure: it cannot lie outside",
    inTen: "{{count}} times in 10",
    takenEnds: "The lowest and the highest count as limits: the number can never lie outside them.",
    takenSure:
      "The lowest and the highest count as limits for {{cases}}. In the rest the number lies outside: at the lowest about {{least}} and at the highest about {{most}}.",
    takenOpen: "The ends hold in {{cases}}. In the rest the number lies outside.",
    shape: {
      ratio:
        "A ratio of two risks cannot be below zero, so the curve has a longer tail upwards (lognormal). That is how most studies work out such intervals.",
      positive: "The number cannot be below zero, so the curve has a longer tail upwards (lognormal).",
      normal: "The curve is as wide on both sides (normal distribution) and is cut at what is not possible.",
      fromZero:
        "The interval reaches down to zero or lower, so the curve is as wide on both sides (normal distribution) and is cut at what is not possible.",
      chosenLognormal: "The curve has a longer tail upwards (lognormal), as chosen below.",
      chosenNormal: "The curve is as wide on both sides (normal distribution), as chosen below.",
    },
    nearEnd:
      "So near {{end}} the curve misleads: it would go beyond and is cut there. If the source states the counts, choose “A number out of a number” instead.",
    curve: "How the number counts",
    unread: "One of the numbers cannot be read yet. The curve is drawn when it is corrected.",
    notDrawn: "The curve is drawn when the numbers agree with each other.",
    exact: "Describe the curve exactly",
    ways: {
      "low-high": "State lowest and highest instead",
      "mean-sd": "State mean and standard deviation instead",
      "successes-failures": "State numbers of successes and failures instead",
    },
    harm: {
      title: "Can the intervention have made things worse?",
      judgement:
        "The number is a judgement without a measurement, so it cannot be ruled out. The range does so anyway.",
      beforeAfter: "The study has nothing to compare with, so it cannot be ruled out. The range does so anyway.",
      low: "Yes, set the lowest to {{end}}: things are then worse {{cases}}",
      high: "Yes, set the highest to {{end}}: things are then worse {{cases}}",
      own: "Yes, I state the lowest and the highest myself",
      blocked: "To leave room for it, the bounds of the assumption or the truncation must be changed first.",
      no: "No, it can be ruled out, because …",
    },
  },
  together: {
    title: "Does it hang together with another assumption?",
    lead: "Two assumptions that tend to be high or low at the same time make the result less or more certain than if they were independent.",
    choose: "It hangs together with:",
    question: "If “{{one}}” is higher than you think, is “{{other}}” then higher too?",
    unnamed: "If the one is higher than you think, is the other then higher too?",
    choices: {
      none: "No",
      somewhat: "Yes, somewhat",
      clearly: "Yes, clearly",
      nearly: "Yes, nearly always",
      lessSomewhat: "The opposite: somewhat lower",
      lessClearly: "The opposite: clearly lower",
      lessNearly: "The opposite: nearly always lower",
    },
    rank: "Counts as the rank correlation {{rank}}, on a scale from −1 to 1.",
    certain: "“{{name}}” counts as certain, so this makes no difference until it has a range too.",
    exact: "State the strength as a number",
    why: "Why?",
    remove: "Take the correlation away",
  },
} as const;
