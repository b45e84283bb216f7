import { OpenAPIHono, z } from "@hono/zod-openapi";
import { withoutSizesOfOthers } from "../models/issues.ts";
import { address, type Problem, problem } from "../models/problem.ts";
import { type Language, languages } from "../models/words/language.ts";
import { inWords } from "./evaluation.ts";
import { Refusal } from "./refusal.ts";
import type { AppEnv } from "./requests.ts";

/** Every route may be asked for its sentences in a language; without `lang` the Accept-Language header decides. */
export const languageQuery = z.object({
  lang: z
    .enum(languages)
    .optional()
    .openapi({ description: "Language of the sentences; otherwise Accept-Language decides, and then English." }),
});

/** A collection of routes in which what fails a route's own schema is answered like every other problem. */
export const routes = () =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (checked, c) => {
      if (checked.success) return;
      const { data } = checked as { data?: unknown }; // What was checked: the validator hands it over, its type does not say so.
      const problems = withoutSizesOfOthers(checked.error.issues).flatMap(problemsOf(data));
      throw new Refusal(422, { problems: inWords(problems, languageOf(c.req.query("lang"), c.req.raw)) });
    },
  });

type Issue = z.core.$ZodIssue;

/** Problems of a question's own keys; `found` is the question as it came. */
const problemsOf =
  (found: unknown) =>
  (issue: Issue): readonly Problem[] => {
    const at = address(...issue.path.map(String));
    const value = issue.path.reduce<unknown>(
      (of, key) => (of as Record<PropertyKey, unknown> | undefined)?.[key],
      found,
    );
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => problem("unknownKey", at + address(key), { key }));
    if ((value === undefined || value === "") && issue.path.length > 0)
      return [problem("missing", at, { key: String(issue.path.at(-1)) })];
    if (issue.code === "too_big" && typeof value === "string" && issue.origin === "string")
      return [problem("textTooLong", at, { letters: value.length, limit: Number(issue.maximum) })];
    if (issue.code === "too_big")
      return [problem("outOfRange", at, { value: Number(value), most: Number(issue.maximum) })];
    if (issue.code === "too_small")
      return [problem("outOfRange", at, { value: Number(value), least: Number(issue.minimum) })];
    return [problem("wrongType", at, { expected: expectedBy(issue), found: shown(value) })];
  };

/** What a schema says of a place in its own words: a choice, a type, or what a text of a certain form is called. */
const expectedBy = (issue: Issue): string => {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_format") return issue.message;
  return "values" in issue ? issue.values.join(" | ") : "object";
};

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return "array";
  return typeof value === "string"
    ? JSON.stringify(value.slice(0, 40))
    : typeof value === "object" && value
      ? "object"
      : String(value);
};

/** `lang` if it is one, else the best of Accept-Language, else English: programs ask without saying. */
export const languageOf = (asked: string | undefined, request: Request): Language =>
  languages.find((language) => language === asked) ?? negotiated(request.headers.get("accept-language") ?? "") ?? "en";

const negotiated = (header: string): Language | undefined =>
  header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: languages.find((language) => tag.split("-")[0] === language), weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => language !== undefined && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0]?.language;
