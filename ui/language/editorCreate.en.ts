import type { createSv } from "./editorCreate.sv.ts";
import type { Shape } from "./language.ts";

export const createEn: Shape<typeof createSv> = {
  title: "New appraisal",
  lead: "Start from nothing, or from something that is already written. What you start from does not change.",
  busy: "Creating the appraisal …",
  copyOf: "{{title}} (copy)",
  blank: {
    title: "From nothing",
    text: "Four things are enough to say how many must do better: whom the intervention is for, how many they are, what it costs and in which years.",
    brings:
      "From the start you have the usual parties, the price development (the CPI of Statistics Sweden, then assumed) and how much the municipality and the region keep after tax equalisation. Everything can be changed. What nobody has checked is marked “not verified”.",
    action: "Start from nothing",
  },
  example: {
    title: "From an example",
    text: "You get a copy of your own to change. If the figures are made up, the copy says so too.",
    action: "Start from the example",
    actionOf: "Start from the example {{title}}",
  },
  earlier: {
    title: "From an earlier appraisal",
    search: "Search the appraisals",
    help: "Words from title, diary number, description or names in the appraisal. Without words, those changed last are shown.",
    loading: "Fetching the appraisals",
    found_one: "{{shown}} appraisal",
    found_other: "{{shown}} appraisals",
    first: "The first {{shown}} of {{total}} appraisals. Write more words to find the right one.",
    none: "No appraisal has the words “{{search}}”. Try fewer words, or only the beginning of a word.",
    noneAtAll: "There are no appraisals to start from yet.",
    failed: "The appraisals could not be fetched",
    action: "Make a copy",
    actionOf: "Make a copy of {{title}}",
  },
  file: {
    title: "From a file",
    label: "Choose a file, or drop it here",
    release: "Drop the file to read it in",
    help: "One appraisal (ends with .json, at most 2 MB) or several in a zip (at most 50 MB). Nothing is saved if anything in the file is wrong.",
    paste: "Paste text instead",
    pasted: "The appraisal's text",
    pastedHelp: "The whole content of an appraisal's file, from the first { to the last }.",
    read: "Read in",
    reading: "Reading in …",
    nothing: "Paste the appraisal's text first.",
  },
  imported: {
    title_one: "{{count}} appraisal was read in",
    title_other: "{{count}} appraisals were read in",
    skipped_one: "{{count}} file in the zip was not read in, since its name does not end with .json:",
    skipped_other: "{{count}} files in the zip were not read in, since their names do not end with .json:",
    more: "Read in more",
  },
  trouble: {
    create: "The appraisal could not be created",
    file: "The file could not be read in",
    problems: "Nothing was saved. Set right what is told below in the file and read it in again.",
    offline: "There is no network, so nothing was created. Try again when the network is back.",
    noAnswer:
      "The server did not answer, so it is not certain whether anything was created. Look in the list of appraisals before you try again.",
    unreadable: "The file cannot be read. If it is a folder, pack it as a zip. Nothing was saved.",
    several: "There were several files. Read in one at a time, or pack them in a zip. Nothing was saved.",
    tooLarge:
      "The file is too large. An appraisal may be 2 MB at most. A zip may be 50 MB at most and have 2,000 appraisals of 100 MB together at most; divide it. Nothing was saved.",
    notZip: "The zip is not whole, or not an ordinary one. Fetch it again, or pack the files anew. Nothing was saved.",
    noneInZip:
      "There is no appraisal in the zip, or so many that there is not time to calculate them. The names of appraisals' files end with .json. Nothing was saved.",
    busy: "The server is busy, perhaps with someone else's zip. Nothing was saved. Try again in a while.",
  },
};
