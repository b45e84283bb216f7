import { describe, expect, it } from "vitest";
import { axeFindings } from "./browser.ts";
import { description, desk, holds, isOurs, noNetwork, type Setting, saved, says, title } from "./desk.ts";

/** What two tabs and two people write in the same appraisal: it comes together, and where it cannot, both are shown. */

/** Sooner than anyone asks the server by themselves. */
const AT_ONCE_MS = 4_000;
/** As often as a page that nobody writes in asks. */
const LOOK_MS = 10_000;

export const meeting = (setting: Setting): void => {
  const { created, stored, comesToHave, elsewhere, opened, tabOf } = desk(setting);

  it("brings what is written in one tab to the other at once, and tells of it", async () => {
    const id = await created();
    const { page, context, faults } = await opened(id);
    const other = await tabOf(context, id);
    await description(page).fill("Skrivet i den ena");
    await title(other).fill("Skrivet i den andra");
    for (const tab of [page, other]) {
      await holds(tab, title, "Skrivet i den andra", AT_ONCE_MS);
      await holds(tab, description, "Skrivet i den ena", AT_ONCE_MS);
    }
    await comesToHave(id, {
      title: "Skrivet i den andra",
      description: "Skrivet i den ena",
    });
    await says(page, "Kalkylen har ändrats på annat håll. Det här är med nu:");
    await page.getByRole("button", { name: "Stäng meddelandet" }).click();
    expect(await page.getByText("Kalkylen har ändrats på annat håll").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("brings what another person wrote, and undo takes back only one's own", async () => {
    const id = await created();
    const [one, two] = [await opened(id), await opened(id)];
    await one.page.clock.install();
    await title(one.page).fill("Den enas");
    await saved(one.page);
    await description(two.page).fill("Den andras");
    await holds(two.page, title, "Den enas");
    await says(two.page, /Titel.*Den enas/);
    await saved(two.page);
    await one.page.clock.fastForward(LOOK_MS);
    await holds(one.page, description, "Den andras");
    await one.page.getByRole("button", { name: "Ångra" }).click();
    await holds(one.page, title, "Kalkyl");
    await comesToHave(id, {
      title: "Kalkyl",
      description: "Den andras",
    });
    for (const { context, faults } of [one, two]) {
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  describe("where the same was changed", () => {
    const conflicting = async () => {
      const id = await created();
      const watched = await opened(id);
      const { page } = watched;
      await watched.context.setOffline(true);
      await title(page).fill("Min titel");
      await description(page).fill("Min text");
      await says(page, noNetwork);
      await elsewhere(id, { title: "Deras titel", description: "Deras text", diaryNumber: "HN 1" });
      await watched.context.setOffline(false);
      const region = page.getByRole("region", { name: "Samma 2 saker har ändrats på två håll" });
      await region.waitFor();
      return { ...watched, id, region };
    };

    it("both are shown, one's own can be kept by keyboard, and one writes on meanwhile", async () => {
      const { page, context, faults, id, region } = await conflicting();
      for (const words of ["Min titel", "Deras titel", "Min text", "Deras text"])
        expect(await region.innerText()).toContain(words);
      expect(await axeFindings(page)).toEqual([]);
      await title(page).fill("Min nya titel");
      await region.getByText("Min nya titel").waitFor();
      expect((await stored(id)).title).toBe("Deras titel");
      await page.getByRole("button", { name: /^Behåll det du skrev: Titel/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: /^Ta det som är sparat: Beskrivning/ }).focus();
      await page.keyboard.press("Enter");
      await saved(page);
      expect(await stored(id)).toMatchObject({
        title: "Min nya titel",
        description: "Deras text",
        diaryNumber: "HN 1",
      });
      await holds(page, description, "Deras text");
      expect(faults.filter(isOurs)).toEqual([]);
      await context.close();
    });

    it("all can be taken as they are saved, and that can be undone", async () => {
      const { page, context, id, region } = await conflicting();
      await region.getByRole("button", { name: "Ta det som är sparat", exact: true }).last().click();
      await holds(page, title, "Deras titel");
      await page.getByRole("button", { name: "Ångra" }).click();
      await holds(page, title, "Min titel");
      await comesToHave(id, {
        title: "Min titel",
        description: "Min text",
        diaryNumber: "HN 1",
      });
      await context.close();
    });

    it("nothing is lost when the page is loaded anew in between", async () => {
      const { page, context, id } = await conflicting();
      await page.reload();
      await page.getByRole("region", { name: "Samma 2 saker har ändrats på två håll" }).waitFor();
      await holds(page, title, "Min titel");
      expect((await stored(id)).title).toBe("Deras titel");
      await context.close();
    });
  });
};
