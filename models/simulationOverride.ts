/** What a caller may set for one run without changing the document. */
export type SimulationOverride = Readonly<{
  draws?: number | undefined;
  seed?: number | undefined;
  sampling?: string | undefined;
}>;

/**
 * The document with draws, seed and sampling in place of its own, wherever it states them: in its settings and in a scenario's. What is
 * no document is left as it is, for the schema to refuse.
 */
export const withSimulation = (document: unknown, override: SimulationOverride): unknown => {
  const stated = Object.fromEntries(Object.entries(override).filter(([, value]) => value !== undefined));
  if (Object.keys(stated).length === 0 || !isRecord(document) || !isRecord(document.settings)) return document;
  const overridden = { ...document, settings: withStated(document.settings, stated) };
  if (!Array.isArray(document.scenarios)) return overridden;
  return { ...overridden, scenarios: document.scenarios.map((scenario) => scenarioWithStated(scenario, stated)) };
};

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withStated = (settings: Json, stated: Json): Json => {
  if (settings.simulation !== undefined && !isRecord(settings.simulation)) return settings;
  return { ...settings, simulation: { ...settings.simulation, ...stated } };
};

const scenarioWithStated = (scenario: unknown, stated: Json): unknown =>
  isRecord(scenario) && isRecord(scenario.settings) && isRecord(scenario.settings.simulation)
    ? { ...scenario, settings: withStated(scenario.settings, stated) }
    : scenario;
