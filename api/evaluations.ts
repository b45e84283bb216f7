import { createRoute, z } from "@hono/zod-openapi";
import { type WordedExplanation, wordedExplanation } from "../models/words/label.ts";
import type { Language } from "../models/words/language.ts";
import { type Asked, evaluate, isRefused, openAsked } from "./evaluation.ts";
import { jsonBody } from "./json.ts";
import { Refusal, refusals } from "./refusal.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { documentSchema, evaluatedSchema, explainedSchema } from "./schemas.ts";

const scenario = z.string().optional().openapi({ description: "Id of one of the document's scenarios." });

const evaluationSchema = z
  .strictObject({
    document: documentSchema, // Checked by the engine and not here: it answers with every problem at its address.
    scenario,
    draws: z.number().optional().openapi({ description: "In place of settings.simulation.draws." }),
    seed: z.number().optional().openapi({ description: "In place of settings.simulation.seed." }),
  })
  .openapi("Evaluation");
const questionSchema = z
  .strictObject({
    document: documentSchema,
    scenario,
    figure: z.string().openapi({ description: "The figure's address in the result.", example: "/society/npv" }),
  })
  .openapi("Question");

const evaluation = createRoute({
  method: "post",
  path: "/evaluate",
  tags: ["Engine"],
  summary: "Evaluate a document without storing it",
  middleware: jsonBody,
  request: {
    query: languageQuery,
    body: { required: true, content: { "application/json": { schema: evaluationSchema } } },
  },
  responses: {
    200: { description: "The result.", content: { "application/json": { schema: evaluatedSchema } } },
    ...refusals(400, 413, 415, 422, 500),
  },
});

const question = createRoute({
  method: "post",
  path: "/explain",
  tags: ["Engine"],
  summary: "How a figure of a document's result came about",
  middleware: jsonBody,
  request: {
    query: languageQuery,
    body: { required: true, content: { "application/json": { schema: questionSchema } } },
  },
  responses: {
    200: {
      description: "Every number it is made of, down to the document and its sources.",
      content: { "application/json": { schema: explainedSchema } },
    },
    ...refusals(400, 404, 413, 415, 422, 500),
  },
});

export const evaluationRoutes = () =>
  routes()
    .openapi(evaluation, (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      c.header("Vary", "Accept-Language", { append: true });
      return c.json(evaluate(sessionOf(c.req.valid("json"), language), language), 200);
    })
    .openapi(question, (c) => {
      const { figure, ...asked } = c.req.valid("json");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      return c.json(explanationOf(asked, figure, language), 200);
    });

const sessionOf = (asked: Asked, language: Language) => {
  const opened = openAsked(asked, language);
  if (isRefused(opened)) throw new Refusal(422, { problems: opened });
  return opened;
};

/** The explanation of a figure, or a refusal where there is no such figure or it is not known. */
export const explanationOf = (asked: Asked, figure: string, language: Language): WordedExplanation => {
  const explanation = sessionOf(asked, language).explain(figure);
  if (explanation) return wordedExplanation(explanation, language);
  throw new Refusal(404, {
    detail: `There is nothing to explain at "${figure}": the result has no such figure, or it is not known.`,
  });
};
