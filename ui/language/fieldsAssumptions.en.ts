import type { SameFields } from "./fields.ts";
import type { assumptionFields as swedish } from "./fieldsAssumptions.sv.ts";

export const assumptionFields: SameFields<typeof swedish> = {
  "/parameters": {
    label: "Parameters",
    help: "The numbers that the appraisal rests on, each with value, belief, source and evidence.",
  },
  "/parameters/*": {
    label: "Parameter",
    help: "A number with a name, so that the same number can stand in several places and be changed in one.",
  },
  "/parameters/*/name": {
    label: "Name",
    help: "What number is it? Write it so that it is understood outside its context.",
    example: "Example: Share who do not become eligible without the intervention",
  },
  "/parameters/*/unit": {
    label: "Unit",
    help: "What is the number measured in? The unit decides where in the appraisal the parameter may stand.",
  },
  "/parameters/*/value": {
    label: "Value",
    help: "The number that the main appraisal uses. Empty means the mean of the belief.",
    example: "Example: 60%",
  },
  "/parameters/*/belief": {
    label: "Belief",
    help: "What is the lowest reasonable, most likely and highest reasonable? With weak evidence, the belief in an effect must leave room for harm.",
  },
  "/parameters/*/belief/kind": {
    label: "Shape of the belief",
    help: "What shape has the uncertainty? PERT suits when you can give low, most likely and high.",
  },
  "/parameters/*/belief/value": {
    label: "Exact value",
    help: "The number, when there is no uncertainty to speak of.",
    example: "Example: 31.42% in statutory employer contributions",
  },
  "/parameters/*/belief/low": {
    label: "Low",
    help: "The lowest that is reasonable: a number that you would be surprised to end up below.",
    example: "Example: 2 percentage points",
  },
  "/parameters/*/belief/mode": {
    label: "Most likely",
    help: "What you believe in most, between low and high.",
    example: "Example: 6 percentage points",
  },
  "/parameters/*/belief/high": {
    label: "High",
    help: "The highest that is reasonable: a number that you would be surprised to end up above.",
    example: "Example: 12 percentage points",
  },
  "/parameters/*/belief/confidence": {
    label: "Confidence",
    help: "How sure are you that the number lies between low and high? Empty means quite sure. A normal distribution needs an answer.",
    example: "Example: 80%, eight times in ten. The confidence interval of a study is often of 95%",
  },
  "/parameters/*/belief/mean": {
    label: "Mean",
    help: "The average of what the number may be, when that is how the source states it.",
    example: "Example: 60%",
  },
  "/parameters/*/belief/sd": {
    label: "Standard deviation",
    help: "How far the number tends to be from the mean, in the same unit. For an estimate from a study: its standard error.",
    example: "Example: 6 percentage points",
  },
  "/parameters/*/belief/successes": {
    label: "Successes",
    help: "Among those counted: for how many was it as the share says?",
    example: "Example: 28",
  },
  "/parameters/*/belief/failures": {
    label: "Failures",
    help: "Among those counted: for how many was it not as the share says?",
    example: "Example: 32",
  },
  "/parameters/*/belief/values/*": {
    label: "Observed values",
    help: "The numbers that were actually measured, for instance one for each year or school.",
    example: "Example: 52%, 61% and 58%",
  },
  "/parameters/*/belief/lambda": {
    label: "Lambda",
    help: "How closely the PERT curve gathers around the most likely: higher is closer. Empty means 4, which is usual.",
    example: "Example: 4",
  },
  "/parameters/*/belief/truncate": {
    label: "Truncation",
    help: "Cut away what is not reasonable of the curve. Seldom needed: a curve without end is cut at the parameter's bounds anyway.",
  },
  "/parameters/*/belief/truncate/least": {
    label: "Cut below",
    help: "Nothing below this number counts. Empty means no cut downwards.",
    example: "Example: 0",
  },
  "/parameters/*/belief/truncate/most": {
    label: "Cut above",
    help: "Nothing above this number counts. Empty means no cut upwards.",
    example: "Example: 3",
  },
  "/parameters/*/bounds": {
    label: "Bounds",
    help: "What the number can never be below or above, however wrong the judgement is.",
  },
  "/parameters/*/bounds/least": {
    label: "Least possible",
    help: "The least that the number can be at all. Empty means only the limits of its place in the appraisal.",
    example: "Example: 0% for a share",
  },
  "/parameters/*/bounds/most": {
    label: "Most possible",
    help: "The most that the number can be at all. Empty means only the limits of its place in the appraisal.",
    example: "Example: 100% for a share",
  },
  "/parameters/*/source": {
    label: "Source",
    help: "Where does the number come from? Someone else must be able to find exactly the same number.",
  },
  "/parameters/*/source/title": {
    label: "Title of the source",
    help: "What is the article, report or table called? If it is your own judgement, say so and who made it.",
    example: "Example: Det samhällsekonomiska värdet av gymnasiebehörighet (The value to society of eligibility)",
  },
  "/parameters/*/source/publisher": {
    label: "Publisher",
    help: "Who is behind the source: authors, journal or agency?",
    example: "Example: Hultkrantz, Karpaty, Nowak and Vimefall, Ekonomisk Debatt",
  },
  "/parameters/*/source/edition": {
    label: "Edition",
    help: "Which year, issue or version of the source?",
    example: "Example: vol. 49 no. 5, 2021",
  },
  "/parameters/*/source/locator": {
    label: "Locator",
    help: "Where in the source is the number? Page, table or row.",
    example: "Example: p. 12, table 3",
  },
  "/parameters/*/source/url": {
    label: "Web address",
    help: "Where on the web is the source? Preferably an address that does not change.",
    example: "Example: https://doi.org/10.1016/j.psi.2017.06.001",
  },
  "/parameters/*/evidence": {
    label: "Evidence",
    help: "How sure is the knowledge behind the number? It decides how much of the effect it is reasonable to count on.",
  },
  "/parameters/*/evidence/grade": {
    label: "Evidence grade",
    help: "How strong is the evidence, all in all? If you hesitate, choose the lower grade.",
  },
  "/parameters/*/evidence/design": {
    label: "Study design",
    help: "How was it found out? The better the comparison with what would have happened otherwise, the smaller the deduction.",
  },
  "/parameters/*/evidence/why": {
    label: "Why that evidence grade",
    help: "What speaks for and against the number, especially whether the group in the study is like your cohort?",
    example: "Example: Holds for average pupils; weaker for pupils with high absence",
  },
  "/parameters/*/verified": {
    label: "Verified",
    help: "Has anyone compared the number with the source? Numbers that nobody has verified are marked in the result.",
  },
  "/parameters/*/verified/state": {
    label: "Verification",
    help: "Choose yes only when someone has seen the number in the source, with the right unit and price year.",
  },
  "/parameters/*/verified/because": {
    label: "What remains to be checked",
    help: "Why is the number not verified, and what does someone need to find out?",
    example: "Example: The final report does not say the price year; check in the article",
  },
  "/parameters/*/verified/by": {
    label: "Verified by",
    help: "Who has checked the number? Preferably someone other than the one who entered it.",
    example: "Example: The region's economist",
  },
  "/parameters/*/verified/on": {
    label: "Verified on",
    help: "On which date was the number checked?",
    example: "Example: 2026-03-14",
  },
  "/parameters/*/usage": {
    label: "Usage",
    help: "Is the number for one more outcome, or an average? An average may make the benefit too large, for instance where fixed costs remain.",
  },
  "/parameters/*/library": {
    label: "Value library",
    help: "Shows that the number was taken from the value library. Filled in for you when you take it.",
  },
  "/parameters/*/library/entry": {
    label: "Entry in the value library",
    help: "Which entry the number was taken from. Filled in for you.",
    example: "Example: school.eligibility.value",
  },
  "/parameters/*/library/edition": {
    label: "Edition of the entry",
    help: "Which edition of the entry was taken. Filled in for you.",
    example: "Example: 3",
  },
  "/parameters/*/library/hash": {
    label: "Checksum",
    help: "Shows whether the number has been changed since it was taken. Filled in for you.",
    example: "Example: sha256: followed by 64 characters",
  },
  "/parameters/*/stream": {
    label: "Random stream",
    help: "Gives the parameter random numbers of its own, so that a new one changes no other's. Set for you, and need not be changed.",
    example: "Example: 7",
  },
  "/parameters/*/goodUntil": {
    label: "Good until",
    help: "When must the number be looked up again? After that it is marked in the result.",
    example: "Example: 2027-12-31, 2027-12 or 2027",
  },

  "/shareGroups": {
    label: "Share groups",
    help: "Which shares divide the same whole? When one of them is changed the others move, so that the sum stays 100%.",
  },
  "/shareGroups/*": {
    label: "Share group",
    help: "Parameters that must add to 100%, such as how a value is divided between the actors.",
  },
  "/shareGroups/*/parameters/*": {
    label: "Shares",
    help: "Which parameters divide the whole? All the parts must be there.",
  },
  "/shareGroups/*/belief": {
    label: "Joint belief",
    help: "How sure is the division as a whole? Leave empty if it is known.",
  },
  "/shareGroups/*/belief/kind": {
    label: "Shape of the belief",
    help: "There is one shape to choose for shares that must add to 100%.",
  },
  "/shareGroups/*/belief/weights/*": {
    label: "Weights",
    help: "One weight for each share, in the same order. Their proportions give the shares, and the larger the numbers, the surer.",
    example: "Example: 50, 30 and 20. With 500, 300 and 200 the shares are the same but surer",
  },

  "/correlations": {
    label: "Correlations",
    help: "Which parameters tend to be high or low together? Give only those that you can give a reason for.",
  },
  "/correlations/*": {
    label: "Correlation",
    help: "Two parameters that hang together, so that one tells something about the other.",
  },
  "/correlations/*/between/*": {
    label: "Between",
    help: "Which two parameters hang together?",
  },
  "/correlations/*/rank": {
    label: "Rank correlation",
    help: "How strong is it, from −1 to 1? 0 is none. Below 0 means that one is high when the other is low.",
    example: "Example: 0.4",
  },
  "/correlations/*/because": {
    label: "Reason",
    help: "Why do they hang together?",
    example: "Example: Where more take part, the effect is stronger too",
  },

  "/scenarios": {
    label: "Scenarios",
    help: "What is the answer if something is different? A cautious scenario is a good start. The main appraisal is not changed.",
  },
  "/scenarios/*": {
    label: "Scenario",
    help: "The same appraisal with some parameters, settings or lines changed.",
  },
  "/scenarios/*/name": {
    label: "Name",
    help: "What distinguishes the scenario?",
    example: "Example: Cautious",
  },
  "/scenarios/*/settings": {
    label: "Changed settings",
    help: "Fill in only the settings that differ in the scenario. The rate schedule is replaced as a whole.",
  },
  "/scenarios/*/without/*": {
    label: "Left out",
    help: "Which lines or outcomes do not count in the scenario? Without an outcome its valuations go too.",
  },
  "/scenarios/*/set": {
    label: "Changed parameters",
    help: "Which parameters differ in the scenario? The others are as in the main appraisal.",
  },
  "/scenarios/*/set/*": {
    label: "Changed parameter",
    help: "What the parameter is in the scenario instead of in the main appraisal.",
  },
  "/scenarios/*/set/*/value": {
    label: "Value in the scenario",
    help: "Which number does the scenario use? Without a belief it counts as certain.",
    example: "Example: 5 percentage points",
  },
  "/scenarios/*/set/*/because": {
    label: "Reason",
    help: "Why is this number worth trying?",
    example: "Example: The lower part of the belief",
  },
};
