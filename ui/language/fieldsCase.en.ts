import type { SameFields } from "./fields.ts";
import type { caseFields as swedish } from "./fieldsCase.sv.ts";

export const caseFields: SameFields<typeof swedish> = {
  "/format": {
    label: "Format",
    help: "Which version of the appraisal format the file follows. Samvinst writes it by itself.",
  },
  "/title": {
    label: "Title",
    help: "What is the intervention called? A good title says what is done and where, so that others find the appraisal.",
    example: "Example: Collaboration for school attendance in Sandviken",
  },
  "/description": {
    label: "Description",
    help: "What is the need, and what happens if nothing is done? A few sentences that an outsider understands. Write nothing about individual people.",
    example:
      "Example: 26% of the ninth graders in Sandviken lacked eligibility in 2019. High absence is noticed late, and support is divided between school, social services and health care.",
  },
  "/stage": {
    label: "Stage",
    help: "How far has the matter come? The stage decides how much is shown at first. Nothing you have filled in is lost when you change it.",
  },
  "/diaryNumber": {
    label: "Diary number",
    help: "The matter's number in the register. Leave empty until the matter is registered.",
    example: "Example: HN 2026/12",
  },
  "/illustrative": {
    label: "Illustrative",
    help: "Are the figures made up? Then every page is marked, so that nobody takes the appraisal as a basis for a decision.",
  },
  "/asOf": {
    label: "Date of the appraisal",
    help: "Which day, month or year does the appraisal describe? Values that had expired by then are marked in the result.",
    example: "Example: 2026-03-14, 2026-03 or 2026",
  },
  "/*/id": {
    label: "Id",
    help: "The name the appraisal itself uses to refer to this. It is made for you and need not be changed.",
  },

  "/actors": {
    label: "Actors",
    help: "Who pays, and who gets a part of the value? Include those who gain without paying, such as the pupil and the state.",
  },
  "/actors/*": {
    label: "Actor",
    help: "Someone who pays or gets a part of the value: a person, a municipality, a department or the state.",
  },
  "/actors/*/name": {
    label: "Name",
    help: "What is the actor called? Use the name that readers recognise.",
    example: "Example: Social services department",
  },
  "/actors/*/sector": {
    label: "Sector",
    help: "Which sector does the actor belong to? Municipalities, regions, the state and the equalisation count as the public sector.",
  },
  "/actors/*/partOf": {
    label: "Part of",
    help: "Is the actor part of another, as a department is of a municipality? Leave empty if it stands for itself.",
  },

  "/cohorts": {
    label: "Cohorts",
    help: "Who is the intervention for, and how many start each year? A good cohort is so well defined that it can be counted.",
  },
  "/cohorts/*": {
    label: "Cohort",
    help: "Those the intervention is for, year by year. Those reached after the project, in ordinary operation, are a cohort of their own.",
  },
  "/cohorts/*/name": {
    label: "Name",
    help: "Who are they? Write it so that one can tell who belongs to the cohort.",
    example: "Example: Pupils in grades 7–9 with at least 20% absence",
  },
  "/cohorts/*/people/*": {
    label: "Number of people",
    help: "How many of the cohort start that year? Count each person once, in the year the person starts.",
    example: "Example: 20 pupils in 2025",
  },
  "/cohorts/*/phase": {
    label: "Phase",
    help: "Is the cohort reached during the project, or afterwards in ordinary operation?",
  },

  "/outcomes": {
    label: "Outcomes",
    help: "What should go better, in a way that can be counted? A single outcome is enough to start with.",
  },
  "/outcomes/*": {
    label: "Outcome",
    help: "A change for the cohort that can be counted, such as one more pupil who becomes eligible for upper-secondary school.",
  },
  "/outcomes/*/name": {
    label: "Name",
    help: "What is one outcome? Write it in the singular, so that it can be said how many there are.",
    example: "Example: Additional eligible pupil",
  },
  "/outcomes/*/concept": {
    label: "Concept",
    help: "What sort of outcome is it? The choice gives the right words in the result and keeps eligibility and degree from being counted twice.",
  },
  "/outcomes/*/cohorts/*": {
    label: "Cohorts",
    help: "For which cohorts does the outcome hold? Choose all for whom the intervention is to make a difference.",
  },
  "/outcomes/*/takeUp": {
    label: "Take-up",
    help: "How large a share of the cohort takes part? Leave out those who decline or are never reached. Empty means that everyone takes part.",
    example: "Example: 80%, when 16 of 20 pupils take part",
  },
  "/outcomes/*/lagYears": {
    label: "Lag in years",
    help: "How many years after the person starts does the outcome show? 0 means the same year.",
    example: "Example: 2 for someone who starts in grade 7 and gets final grades in grade 9",
  },
  "/outcomes/*/effect": {
    label: "Effect",
    help: "What difference does the intervention make to what would have happened otherwise? If you do not know, leave it empty: then you see what is needed.",
  },
  "/outcomes/*/effect/measure": {
    label: "Measure of effect",
    help: "How does your material express the effect? Risk difference is simplest for your own judgement. Otherwise take the measure the study uses.",
  },
  "/outcomes/*/effect/value": {
    label: "Size of the effect",
    help: "How large is the difference between with and without? A number below 0 is a change for the worse, for ratios one above 1. Empty means unknown.",
    example:
      "Example: 6% as a risk difference: 6 more eligible of 100 who take part. Relative risk 0.88: the risk falls by 12%",
  },
  "/outcomes/*/effect/value/*": {
    label: "Effect by cohort or year",
    help: "If the effect differs, give it for each cohort. If the outcomes have been counted, give how many there were each year.",
    example: "Example: 8% in grade 7 and 4% in grade 9, or 3 outcomes in 2025",
  },
  "/outcomes/*/effect/baselineRisk": {
    label: "Baseline risk",
    help: "For how large a share of the cohort do things go badly without the intervention? Start from similar groups in earlier years.",
    example: "Example: 26% of the ninth graders in the municipality lack eligibility; in the cohort perhaps 60%",
    source: "Source: the share eligible in a municipality is found at Skolverket and in Kolada (N15428).",
  },
  "/outcomes/*/effect/baselineRisk/*": {
    label: "Baseline risk by cohort",
    help: "If the risk differs, give it for each cohort: the share for whom things go badly without the intervention.",
    example: "Example: 50% in grade 7 and 60% in grade 9",
  },
  "/outcomes/*/effect/per": {
    label: "The effect is of",
    help: "Was the effect measured among those who took part, or among all who got the offer? In the latter case take-up is not applied.",
  },
  "/outcomes/*/deadweight": {
    label: "Deadweight",
    help: "How much of the change would have happened anyway? Give 0% if the effect was measured against a comparison group, so that it is not deducted twice.",
    example: "Example: 10%, when 1 pupil in 10 would have come back unaided",
  },
  "/outcomes/*/ownShare": {
    label: "Own share",
    help: "How much of the change is the intervention's own, and not the work of others? 100% if the effect was measured against a comparison group.",
    example: "Example: 70%, when an extended school health service has also contributed",
  },
  "/outcomes/*/displacement": {
    label: "Displacement",
    help: "How much is won at the expense of others, so that things go worse for someone else? 0% if nobody loses by it.",
    example: "Example: 10%, when one trainee place in ten would otherwise have gone to someone else",
  },
  "/outcomes/*/evidenceFactor": {
    label: "Left after evidence factor",
    help: "How much of the effect do you dare to count on, given how good the evidence is? 100% is no deduction. Preferably state a belief.",
    example:
      "Example: 100% for a randomised study, 80% with a comparison group, 50% for before–after with trend, 25% for before–after or judgement",
    source:
      "Source: judgement, not verified. Eklund et al. 2022: effect 1.04 in before–after studies of absence, 0.25 with a comparison group.",
  },

  "/unpriced": {
    label: "Effects without a price",
    help: "What else gets better or worse that cannot be given a price? Most interventions have some, also such as pull the wrong way.",
  },
  "/unpriced/*": {
    label: "Effect without a price",
    help: "Something that changes and that the reader should weigh in beside the kronor.",
  },
  "/unpriced/*/name": {
    label: "Name",
    help: "What is it that changes?",
    example: "Example: Trust between the actors",
  },
  "/unpriced/*/direction": {
    label: "Direction",
    help: "Does it get better or worse? Choose unclear if the material points both ways.",
  },
  "/unpriced/*/size": {
    label: "Size",
    help: "How large is the change, compared with what else the intervention brings about?",
  },
  "/unpriced/*/why": {
    label: "Reason",
    help: "How do you know? Write what the judgement rests on and what it does not say.",
    example:
      "Example: Perceived collaboration rose from 3.2 to 4.1 of 5 in a survey, but the number of answers is not reported",
  },
};
