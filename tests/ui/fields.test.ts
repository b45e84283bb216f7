import { describe, expect, it } from "vitest";
import { z } from "zod";
import { choiceWord } from "../../models/words/choice.ts";
import { quoted } from "../../models/words/key.ts";
import { languages } from "../../models/words/language.ts";
import { anyUnitWord } from "../../models/words/unit.ts";
import { choiceHelpEn } from "../../ui/language/choiceHelp.en.ts";
import { choiceHelpSv } from "../../ui/language/choiceHelp.sv.ts";
import { fieldsEn } from "../../ui/language/fields.en.ts";
import { fieldsSv } from "../../ui/language/fields.sv.ts";
import { choiceHelp, type FieldText, type FieldTexts, fieldText, wordedAs } from "../../ui/language/fields.ts";
import { type Leaf, walked } from "./schemaLeaves.ts";

const walk = walked();
const leaves = [...walk.leaves.keys()];
const groups = [...walk.groups];

/** FORMAT.md as it shows the document, key by key; `[]` for the elements of a list, `{}` for the values of a map. */
const named = `
format title description stage diaryNumber illustrative asOf
settings: currency baseYear priceYear lastYear budgetYears disclosureLimit
settings/discounting: schedule[]/fromYear schedule[]/rate timing
settings/costOfPublicFunds: factor appliesTo
settings/simulation: draws seed sampling
decision: year atStake/costs[] atStake/cohorts[] future/peoplePerYear future/years study/fixed study/perPerson
actors[]: id name sector partOf
series[]: id name values{} provisional[] beyond/rate beyond/because
series[]/source: title publisher edition locator url
parameters[]: id name unit value usage stream goodUntil
parameters[]/belief: kind value low high mode lambda mean sd successes failures values[] confidence truncate/least truncate/most
parameters[]: bounds/least bounds/most
parameters[]/source: title publisher edition locator url
parameters[]/evidence: grade design why
parameters[]/verified: state because by on
parameters[]/library: entry edition hash
shareGroups[]: parameters[] belief/kind belief/weights[]
correlations[]: between[] rank because
cohorts[]: id name people{} phase
outcomes[]: id name concept in[] cohorts[] takeUp lagYears deadweight ownShare displacement evidenceFactor
outcomes[]/effect: measure value value{} baselineRisk baselineRisk{} per
costs[]: id name payer category kind fund phase in[] opportunityShare factor amounts{}
costs[]/ingredients{}: hours hourlyWage oncost overhead
costs[]/equipment: price lifeYears rate years[]
costs[]/prices: basis year series
valuations[]: id name outcome category in[] valueOfOutcome content amount
valuations[]/prices: year takenAs series because
valuations[]/profile: kind calibratedRate atAge fromAge toAge shapeGrowth years firstLag dropOff
valuations[]: persistence realUprating realised recipients{} equalised[]
equalisation[]: from keep to
transfers[]: id name from to in[] amounts{} prices/basis prices/year prices/series
unpriced[]: id name direction size why
report: proposal matter childsBest equality followUp basis sentTo openQuestions results
report/comments[]: id role name date text
alternatives[]: id name without[] only[] set{}/value set{}/because
alternatives[]/set{}/belief: kind value low high mode lambda mean sd successes failures values[] confidence truncate/least truncate/most
scenarios[]: id name without[] set{}/value set{}/because
scenarios[]/set{}/belief: kind value low high mode lambda mean sd successes failures values[] confidence truncate/least truncate/most
scenarios[]/settings: currency baseYear priceYear lastYear budgetYears disclosureLimit
scenarios[]/settings/discounting: schedule[]/fromYear schedule[]/rate timing
scenarios[]/settings/costOfPublicFunds: factor appliesTo
scenarios[]/settings/simulation: draws seed sampling
`
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [keys, holder] = line.split(": ").reverse();
    return keys!.split(" ").map((key) => `/${holder ? `${holder}/` : ""}${key}`.replaceAll(/\[\]|\{\}/g, "/*"));
  });

describe("the walk of the schema", () => {
  it("finds every leaf that the format names, and no other", () => {
    expect(leaves.toSorted()).toEqual(named.toSorted());
  });

  it("knows what is written at a leaf", () => {
    const writtenAt = (at: string) => [...walk.leaves.get(at)!.written].toSorted();
    expect(writtenAt("/costs/*/amounts/*")).toEqual(["id", "number"]);
    expect(writtenAt("/valuations/*/prices/year")).toEqual(["choice", "number"]);
    expect(writtenAt("/costs/*/fund")).toEqual(["flag"]);
    expect(writtenAt("/actors/*/partOf")).toEqual(["id"]);
    expect(writtenAt("/asOf")).toEqual(["text"]);
    expect(walk.leaves.get("/valuations/*/profile/kind")!.choices).toEqual(["lumpSum", "stream", "annual"]);
  });

  it("refuses what it cannot read instead of passing it by", () => {
    expect(() => walked(z.object({ when: z.date() }))).toThrow("/when is of the type date");
    expect(() => walked(z.object({ any: z.unknown() }))).toThrow("/any is of the type unknown");
  });
});

const everyText = () =>
  languages.flatMap((language) => [...leaves, ...groups].map((at) => [language, at, fieldText(at, language)] as const));
const parts = ({ label, help, example, source }: FieldText): readonly string[] =>
  [label, help, example, source].filter((text) => text !== undefined);

describe("the words of fields", () => {
  it.each(languages)("are there for every leaf and group, label and help (%s)", (language) => {
    const without = [...leaves, ...groups].filter((at) => {
      const { label, help } = fieldText(at, language);
      return label.trim() === "" || help.trim() === "";
    });
    expect(without).toEqual([]);
  });

  it("throw at what the format does not have", () => {
    expect(() => fieldText("/costs/*/colour", "sv")).toThrow("/costs/*/colour");
  });

  it("are of leaves and groups alone", () => {
    const worded = new Set([...leaves, ...groups].map(wordedAs));
    expect([...Object.keys(fieldsSv), ...Object.keys(fieldsEn)].filter((at) => !worded.has(at))).toEqual([]);
  });

  it("differ between the languages, but for what is the same word", () => {
    const [swedish, english]: readonly FieldTexts[] = [fieldsSv, fieldsEn];
    const same = Object.entries(swedish!).flatMap(([at, text]) =>
      Object.entries(text).flatMap(([part, words]) =>
        words === english![at]![part as keyof FieldText] ? [`${at} ${part}: ${words}`] : [],
      ),
    );
    expect(same).toEqual([
      "/format label: Format",
      "/*/id label: Id",
      "/parameters/*/belief/lambda label: Lambda",
      "/scenarios/* label: Scenario",
    ]);
  });

  it("tell the leaves of one element apart by label", () => {
    for (const language of languages) {
      const labels = new Map<string, string[]>();
      for (const at of leaves) {
        const [, top, second] = at.split("/");
        const element = second === undefined ? "/" : `/${top}`;
        const { label } = fieldText(at, language);
        labels.set(element, [...(labels.get(element) ?? []), label]);
      }
      for (const [element, all] of labels)
        expect(
          all.filter((label, position) => all.indexOf(label) !== position),
          `${element} ${language}`,
        ).toEqual([]);
    }
  });

  it("show an example where a number or a text is typed", () => {
    const typed = (at: string, { written }: Leaf): boolean =>
      (written.has("number") || written.has("text")) && !at.endsWith("/id");
    const without = [...walk.leaves].filter(([at, leaf]) => typed(at, leaf) && !fieldText(at, "sv").example);
    expect(without.map(([at]) => at)).toEqual([]);
    expect([...walk.leaves].filter(([at, leaf]) => typed(at, leaf)).length).toBeGreaterThan(100);
  });

  it("begin as examples and sources do, and are whole sentences elsewhere", () => {
    const starts = { sv: ["Exempel: ", "Källa: "], en: ["Example: ", "Source: "] } as const;
    for (const [language, at, { label, help, example, source }] of everyText()) {
      expect(label, at).toMatch(/^\p{Lu}.*[^.:]$/u);
      expect(help, at).toMatch(/^\p{Lu}.*[.?]$/u);
      if (example !== undefined) expect(example.startsWith(starts[language][0]), `${language} ${at}`).toBe(true);
      if (source !== undefined) expect(source.startsWith(starts[language][1]), `${language} ${at}`).toBe(true);
    }
  });

  it("are short, finished, and never promise a saving", () => {
    for (const [language, at, text] of everyText())
      for (const part of parts(text)) {
        expect(part.length, `${language} ${at}: ${part}`).toBeLessThanOrEqual(200);
        expect(part, at).not.toMatch(/besparing|\bsavings?\b|\.\.\.|…|TODO|\s{2}/i);
        expect(part, at).not.toMatch(/\d (\d{3}\b|%|kr\b)/);
      }
  });
});

describe("the words of choices", () => {
  const choices = [...walk.leaves].flatMap(([at, { choices }]) => choices.map((choice) => [at, choice] as const));
  const wordOf = (at: string, choice: string, language: (typeof languages)[number]): string =>
    at.endsWith("/unit") ? anyUnitWord(choice, language) : choiceWord(choice, language);

  it("are there for every choice of the format", () => {
    const without = languages.flatMap((language) =>
      choices.filter(([at, choice]) => wordOf(at, choice, language) === quoted(choice, language)),
    );
    expect(without.filter(([at]) => at !== "/format")).toEqual([]);
  });

  it("tell the choices of one leaf apart", () => {
    for (const language of languages)
      for (const [at, { choices: all }] of walk.leaves) {
        const words = all.map((choice) => wordOf(at, choice, language));
        expect(new Set(words).size, `${at}: ${words.join(", ")}`).toBe(words.length);
      }
  });

  it("are explained only where there is such a choice, in both languages, in a short sentence", () => {
    for (const help of [choiceHelpSv, choiceHelpEn])
      for (const [at, of] of Object.entries(help))
        for (const [choice, text] of Object.entries(of)) {
          expect(walk.leaves.get(at)?.choices, at).toContain(choice);
          expect(text, `${at} ${choice}`).toMatch(/^\p{Lu}.*\.$/u);
          expect(text.length, text).toBeLessThanOrEqual(160);
          expect(text, at).not.toMatch(/besparing|\bsavings?\b|\.\.\.|…/i);
        }
  });

  it("explain every choice but those whose word or field says it all", () => {
    const silent = choices.filter(([at, choice]) => languages.some((language) => !choiceHelp(at, choice, language)));
    expect(new Set(silent.map(([at]) => wordedAs(at)))).toEqual(
      new Set([
        "/format",
        "/settings/currency",
        "/shareGroups/*/belief/kind",
        "/valuations/*/prices/year",
        "/unpriced/*/direction",
      ]),
    );
  });
});
