import { createRoute, z } from "@hono/zod-openapi";
import { appraisalSchema } from "../models/appraisal.ts";
import { problem } from "../models/problem.ts";
import type { Language } from "../models/words/language.ts";
import { headSchema, lineOf } from "./appraisalSchemas.ts";
import { inWords } from "./evaluation.ts";
import { type Cursor, listAppraisals, sortKeys } from "./listing.ts";
import { Refusal, refusals } from "./refusal.ts";
import { languageOf, languageQuery, routes } from "./routes.ts";
import type { Store } from "./store.ts";
import { figureKeys } from "./task.ts";

const listedSchema = headSchema
  .extend({
    problems: z.int().min(0).optional().openapi({
      description: "How many problems stand in the way of evaluating it; absent where working that out took too long.",
    }),
    headline: z
      .object({ lead: z.string(), rest: z.string() })
      .optional()
      .openapi({ description: "What must be true for it to pay, in a sentence; absent while it cannot be evaluated." }),
    figures: z
      .object({
        priceYear: z.int(),
        baseYear: z.int(),
        notVerified: z
          .array(z.enum(figureKeys))
          .openapi({ description: "Which of the figures rest on something nobody has verified." }),
        npv: z.number().optional().openapi({ description: "Net present value." }),
        bcr: z.number().optional().openapi({ description: "Benefits over costs." }),
        pvCosts: z.number().optional().openapi({ description: "Present value of the costs." }),
        needed: z.int().optional().openapi({ description: "Outcomes needed to break even." }),
        paybackYear: z.int().optional().openapi({ description: "The year it is paid back, discounted." }),
      })
      .optional()
      .openapi({
        description:
          "Of society, in kronor of the price year and as present values in the base year. What is not known is absent.",
      }),
  })
  .openapi("ListedAppraisal");

const flag = z.enum(["true", "false"]);

const list = createRoute({
  method: "get",
  path: "/appraisals",
  tags: ["Appraisals"],
  summary: "The appraisals there are, a page at a time",
  request: {
    query: languageQuery.extend({
      search: lineOf(200).optional().openapi({
        description:
          "Words that must all be found in title, diary number, description or names. Case and accents do not matter.",
      }),
      stage: appraisalSchema.shape.stage.unwrap().optional(),
      archived: flag.default("false").openapi({ description: "Those in the archive, or those that are not." }),
      illustrative: flag.optional(),
      sort: z.enum(sortKeys).default("updated").openapi({
        description: "What lacks the value comes last. Kronor of different price years are compared as they stand.",
      }),
      order: z.enum(["asc", "desc"]).optional().openapi({ description: "Otherwise title rises and all else falls." }),
      limit: z.coerce.number().int().min(1).max(100).default(25),
      after: lineOf(2_000).optional().openapi({ description: "`next` of the page before." }),
    }),
  },
  responses: {
    200: {
      description: "A page of them, each with its headline.",
      content: {
        "application/json": {
          schema: z
            .object({
              appraisals: z.array(listedSchema),
              total: z.int().min(0).openapi({ description: "How many there are on all pages." }),
              next: z.string().optional().openapi({ description: "Where the next page begins; absent on the last." }),
            })
            .openapi("Appraisals"),
        },
      },
    },
    ...refusals(422, 500, 503),
  },
});

export const listRoutes = (store: Store) =>
  routes().openapi(list, async (c) => {
    const { lang, archived, illustrative, sort, order, after, ...rest } = c.req.valid("query");
    const language = languageOf(lang, c.req.raw);
    const asked = {
      ...rest,
      sort,
      isArchived: archived === "true",
      illustrative: illustrative && illustrative === "true",
      order: order ?? (sort === "title" ? "asc" : "desc"),
      after: after === undefined ? undefined : readCursor(after, language),
    };
    const { next, ...page } = await listAppraisals(store, c.get("principal"), asked, language);
    c.header("Vary", "Accept-Language", { append: true });
    return c.json({ ...page, appraisals: [...page.appraisals], next: next && cursorText(next) }, 200);
  });

const cursorText = ({ value, id }: Cursor): string => Buffer.from(JSON.stringify([value, id])).toString("base64url");
const cursorSchema = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()]);

const readCursor = (text: string, language: Language): Cursor => {
  const read = cursorSchema.safeParse(jsonOf(Buffer.from(text, "base64url").toString()));
  if (read.success) return { value: read.data[0], id: read.data[1] };
  const problems = [problem("wrongType", "/after", { expected: "next", found: JSON.stringify(text.slice(0, 40)) })];
  throw new Refusal(422, { problems: inWords(problems, language) });
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
