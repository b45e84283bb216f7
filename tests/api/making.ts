import { expect } from "vitest";
import { post, type TestApp } from "./harness.ts";

/** Waits until what is made at the address is over, and says what came of it. */
export const made = async (app: Pick<TestApp, "request">, location: string) => {
  for (let waited = 0; waited < 60_000; waited += 10) {
    const told = await (await app.request(location)).json();
    if (told.state !== "waiting" && told.state !== "running") return told;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`It is not over in a minute: ${location}`);
};

export const begunAt = (response: Response): string => {
  expect(response.status).toBe(202);
  return response.headers.get("location")!;
};

const small = { reports: ["boardSheet"], languages: ["sv"] };

/** An edition of the appraisal as it now is is asked for; of one report in one language unless told. */
export const issue = async (app: TestApp, of: string, asked: object = {}): Promise<Response> => {
  const etag = (await app.request(of)).headers.get("etag")!;
  return post(app, `${of}/editions`, { diaryNumber: "KS 2026/12", ...small, ...asked }, { "if-match": etag });
};

export const issued = async (app: TestApp, of: string, asked: object = {}) => {
  const told = await made(app, begunAt(await issue(app, of, asked)));
  expect(told).toMatchObject({ state: "done", edition: expect.any(Number) });
  return (await app.request(`${of}/editions/${told.edition}`)).json();
};
