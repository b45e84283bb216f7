import { expect, it } from "vitest";
import { axeFindings, openPage } from "./browser.ts";
import { description, desk, holds, isOurs, noNetwork, type Setting, saved, says, title } from "./desk.ts";

/** That nothing written is lost: no network, a page that is closed too soon, a server that cannot, an archive; and versions. */

const restored = "Det du skrev innan sidan stängdes är med.";

export const keeping = (setting: Setting): void => {
  const { created, stored, comesToHave, elsewhere, archive, opened, tabOf, write, refuseSaves } = desk(setting);

  it("saves by itself, says when, and the results page shows it", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    await says(page, "Allt är sparat");
    await title(page).fill("Sparas av sig själv");
    await says(page, "Ändrat, sparas strax");
    await saved(page);
    expect((await stored(id)).title).toBe("Sparas av sig själv");
    await title(page).fill("Sparas när man går");
    await page.getByRole("link", { name: "Läs resultatet" }).click();
    await title(page).waitFor({ state: "detached" });
    await says(page, "Sparas när man går");
    expect((await stored(id)).title).toBe("Sparas när man går");
    expect(faults).toEqual([]);
    await context.close();
  });

  it("says beside the results that they lack what is not saved, until it is", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    const lack = page.getByText("är inte sparat än. Siffrorna här räknar inte med det.");
    const results = page.getByRole("link", { name: "Läs resultatet" });
    await refuseSaves(page);
    await title(page).fill("Bara här");
    await says(page, noNetwork);
    await results.click();
    await lack.waitFor();
    await page.unrouteAll();
    await page.getByRole("link", { name: "Skriv i kalkylen" }).last().click();
    await title(page).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("online"))); // Or it would be asked when the next wait is over.
    await saved(page);
    expect((await stored(id)).title).toBe("Bara här");
    await results.click();
    await title(page).waitFor({ state: "detached" });
    await lack.waitFor({ state: "detached" });
    expect(faults.filter(isOurs)).toEqual([]);
    await context.close();
  });

  it("keeps what is written without a network, and saves it when the network is back", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    await context.setOffline(true);
    await title(page).fill("Skrivet utan nät");
    await says(page, noNetwork);
    await description(page).fill("Också utan nät");
    await context.setOffline(false);
    await saved(page);
    expect(await stored(id)).toMatchObject({ title: "Skrivet utan nät", description: "Också utan nät" });
    expect(faults.filter(isOurs)).toEqual([]);
    await context.close();
  });

  it("has what was not yet saved after the page is loaded anew, and saves it", async () => {
    const id = await created();
    const { page, context } = await opened(id);
    await refuseSaves(page);
    await title(page).fill("Inte sparat än");
    await says(page, noNetwork);
    await page.reload();
    await says(page, restored);
    await holds(page, title, "Inte sparat än");
    expect((await stored(id)).title).toBe("Kalkyl");
    await page.unroute("**/api/appraisals/*");
    await page.getByRole("button", { name: "Försök nu" }).click();
    await saved(page);
    expect((await stored(id)).title).toBe("Inte sparat än");
    await page.reload();
    await holds(page, title, "Inte sparat än");
    expect(await page.getByText(restored).count()).toBe(0);
    await context.close();
  });

  it("has what a tab that was closed had not saved in the tab that is opened next", async () => {
    const id = await created();
    const { page, context } = await openPage(setting.browser());
    await page.goto(setting.origin());
    const first = await tabOf(context, id);
    await context.setOffline(true);
    await title(first).fill("Skrivet och stängt");
    await says(first, noNetwork);
    expect((await stored(id)).title).toBe("Kalkyl");
    await first.close();
    await context.setOffline(false);
    await elsewhere(id, { description: "Av en annan" });
    const second = await tabOf(context, id);
    await holds(second, title, "Skrivet och stängt");
    await comesToHave(id, {
      title: "Skrivet och stängt",
      description: "Av en annan",
    });
    await context.close();
  });

  it("leaves alone what another open tab has not saved", async () => {
    const id = await created();
    const { page, context } = await opened(id);
    await refuseSaves(page);
    await title(page).fill("Under arbete");
    await says(page, noNetwork);
    const other = await tabOf(context, id);
    await says(other, "Allt är sparat");
    expect((await stored(id)).title).toBe("Kalkyl");
    await context.close();
  });

  it("warns before the page is left where neither server nor browser keeps what is written", async () => {
    const id = await created();
    const { page, context } = await openPage(setting.browser());
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    await write(page, id);
    const left: string[] = [];
    page.on("dialog", (dialog) => {
      left.push(dialog.type());
      if (dialog.type() === "confirm") void dialog.dismiss();
      else void dialog.accept();
    });
    await refuseSaves(page);
    await title(page).press("End"); // A browser asks only for those who have touched the page.
    await title(page).pressSequentially(" med mera");
    await says(page, "Webbläsaren kan inte spara på den här datorn.");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Läs resultatet" }).click();
    await expect.poll(() => left).toEqual(["confirm"]);
    await holds(page, title, "Kalkyl med mera");
    // A page that is left saves once more, and what a browser has on its way then is let through by who refuses it from outside.
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = (asked, how) =>
        how?.method === "PUT" ? Promise.reject(new TypeError("refused")) : fetch(asked, how);
    });
    await page.reload();
    expect(left).toEqual(["confirm", "beforeunload"]);
    await holds(page, title, "Kalkyl");
    await page.unroute("**/api/appraisals/*");
    await title(page).press("End");
    await title(page).pressSequentially(" igen");
    await saved(page);
    await page.reload();
    await holds(page, title, "Kalkyl igen");
    expect(left).toHaveLength(2);
    await page.getByRole("link", { name: "Läs resultatet" }).click();
    await title(page).waitFor({ state: "detached" });
    expect(left).toHaveLength(2);
    await context.close();
  });

  it("says that the server cannot save just now, and saves when it can", async () => {
    const id = await created();
    const { page, context } = await opened(id);
    let asked = 0;
    await page.route("**/api/appraisals/*", (route) => {
      if (route.request().method() !== "PUT" || ++asked > 2) return route.fallback();
      return route.fulfill({ status: 503, headers: { "retry-after": "1" }, json: { status: 503 } });
    });
    await page.clock.install();
    await title(page).fill("Servern har mycket att göra");
    await says(page, "Servern kan inte spara just nu.");
    await page.clock.fastForward(1_000);
    await expect.poll(() => asked).toBe(2);
    await page.clock.fastForward(2_000);
    await saved(page);
    expect((await stored(id)).title).toBe("Servern har mycket att göra");
    await context.close();
  });

  it("keeps what is written while the appraisal lies in the archive, and saves it when it is back", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    await archive(id, true);
    await title(page).fill("Skrivet i arkivet");
    await says(page, "Kalkylen ligger i arkivet");
    expect((await stored(id)).title).toBe("Kalkyl");
    await page.reload();
    await holds(page, title, "Skrivet i arkivet");
    await archive(id, false);
    await page.evaluate(() => dispatchEvent(new Event("online"))); // Or it would be asked in ten seconds.
    await saved(page);
    expect((await stored(id)).title).toBe("Skrivet i arkivet");
    expect(faults.filter(isOurs)).toEqual([]);
    await context.close();
  });

  it("names a version, tells the history, goes back and makes a copy", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    await title(page).fill("Inför nämnden");
    await page.getByRole("button", { name: "Versioner" }).click();
    const panel = page.getByRole("dialog", { name: "Versioner" });
    await panel.getByLabel("Namnge den här versionen").fill("Nämnden i mars");
    await page.keyboard.press("Enter");
    await panel.getByText("Versionen heter nu ”Nämnden i mars”.").waitFor();
    await panel.getByText("Nämnden i mars", { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await title(page).fill("Efter nämnden");
    await saved(page);
    await page.getByRole("button", { name: "Versioner" }).click();
    await panel.getByRole("button", { name: "Gå tillbaka hit, till version 2" }).click();
    await panel.getByText("Kalkylen är som i version 2.").waitFor();
    await panel.getByText("Återställd från version 2").waitFor();
    expect((await stored(id)).title).toBe("Inför nämnden");
    await panel.getByRole("button", { name: "Gör en egen kalkyl av den, version 3" }).click();
    await page.waitForURL(
      (address) => /\/kalkyl\/[^/]+\/skriv/.test(address.pathname) && !address.pathname.includes(id),
    );
    await holds(page, title, "Efter nämnden (kopia)");
    expect(faults).toEqual([]);
    await context.close();
  });
};
