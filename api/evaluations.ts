import { createRoute, z } from "@hono/zod-openapi";
import { samplings } from "../models/uncertainty/block.ts";
import type { WordedExplanation } from "../models/words/label.ts";
import type { Language } from "../models/words/language.ts";
import type { Asked } from "./evaluation.ts";
import type { Evaluator } from "./evaluator.ts";
import { jsonBody } from "./json.ts";
import { Refusal, refusals, type WordedProblem } from "./refusal.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import { documentSchema, evaluatedSchema, explainedSchema } from "./schemas.ts";
import { drawsRange, seedRange } from "./simulation.ts";

/** No address and no id of a document is longer (FORMAT.md, Limits). */
const mostLetters = 1_000;
const scenarioSchema = z
  .string()
  .max(mostLetters)
  .optional()
  .openapi({ description: "Id of one of the document's scenarios." });
const figureSchema = z
  .string()
  .max(mostLetters)
  .openapi({ description: "The figure's address in the result.", example: "/society/npv" });

export const evaluationSchema = z
  .strictObject({
    document: documentSchema, // Checked by the engine and not here: it answers with every problem at its address.
    scenario: scenarioSchema,
    draws: z
      .number()
      .optional()
      .openapi({ description: "In place of settings.simulation.draws.", ...drawsRange }),
    seed: z
      .number()
      .optional()
      .openapi({ description: "In place of settings.simulation.seed.", ...seedRange }),
    sampling: z
      .string()
      .max(mostLetters)
      .optional()
      .openapi({ description: "In place of settings.simulation.sampling.", enum: [...samplings] }),
  })
  .openapi("Evaluation");
const questionSchema = z
  .strictObject({
    document: documentSchema,
    scenario: scenarioSchema,
    figure: figureSchema,
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
    200: {
      description:
        "The result. Of more than 100 000 draws it may take a while; a simulation tells how far it has come.",
      content: { "application/json": { schema: evaluatedSchema } },
    },
    ...refusals(400, 413, 415, 422, 500, 503),
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
    ...refusals(400, 404, 413, 415, 422, 500, 503),
  },
});

export const evaluationRoutes = (evaluator: Evaluator) =>
  routes()
    .openapi(evaluation, async (c) => {
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      c.header("Vary", "Accept-Language", { append: true });
      return c.json(answered(await evaluator.evaluate(c.req.valid("json"), language)), 200);
    })
    .openapi(question, async (c) => {
      const { figure, ...asked } = c.req.valid("json");
      const language = languageOf(c.req.valid("query").lang, c.req.raw);
      return c.json(await explanationOf(evaluator, asked, figure, language), 200);
    });

const answered = <T extends object>(answer: T | readonly WordedProblem[]): T => {
  if (Array.isArray(answer)) throw new Refusal(422, { problems: answer });
  return answer as T;
};

/** The explanation of a figure, or a refusal where there is no such figure or it is not known. */
export const explanationOf = async (
  evaluator: Evaluator,
  asked: Asked,
  figure: string,
  language: Language,
): Promise<WordedExplanation> => {
  const explanation = await evaluator.explain(asked, figure, language);
  if (explanation) return answered(explanation);
  throw new Refusal(404, {
    detail: `There is nothing to explain at "${figure}": the result has no such figure, or it is not known.`,
  });
};
