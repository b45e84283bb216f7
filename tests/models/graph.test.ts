import { describe, expect, test } from "vitest";
import type { Appraisal, Draft } from "../../models/appraisal.ts";
import { appraise } from "../../models/appraise.ts";
import { complete } from "../../models/complete.ts";
import type { GraphNode } from "../../models/graph.ts";
import { begin } from "../../models/parameter.ts";
import { placesOf } from "../../models/places.ts";
import { graphUnit } from "../../models/unit.ts";
import { labelText } from "../../models/words/label.ts";
import { example } from "../library.ts";
import { covering } from "./covering.ts";

const documents: readonly Appraisal[] = [example("exempelkommunen"), example("sandviken"), ...covering];

const madeOf = (document: Appraisal) => {
  const { document: completed } = complete(document);
  const making = begin(completed);
  appraise(making);
  return { completed, nodes: making.graph.nodes };
};

/** Constants that no ref names: index values, which a series states as plain numbers. */
const isIndex = ({ at }: GraphNode): boolean => /^\/series\/[^/]+\/values\//.test(at ?? "");

describe.each(documents.map((document, place) => [place, document] as const))(
  "the graph of document %i",
  (_place, document) => {
    test("takes every number from the place it names, in that place's unit", () => {
      const { completed, nodes } = madeOf(document);
      const places = new Map(placesOf(completed as Draft).map(({ at, ref, fit }) => [at, { ref, unit: fit?.unit }]));
      const constants = nodes.filter((node) => node.kind === "constant" && node.at !== undefined && !isIndex(node));
      expect(constants.length).toBeGreaterThan(0);
      for (const { at, data, unit } of constants as readonly GraphNode<"constant">[]) {
        const place = places.get(at!);
        expect({ at, ref: place?.ref, unit: place?.unit && graphUnit(place.unit) }).toEqual({
          at,
          ref: data.value,
          unit,
        });
      }
    });

    test("calls every step something, in both languages", () => {
      for (const { label } of madeOf(document).nodes)
        for (const language of ["sv", "en"] as const)
          expect(labelText(label, language), JSON.stringify(label)).toMatch(/^(?!.*undefined).*\S/);
    });
  },
);
