import type { SameFields } from "./fields.ts";
import type { reportFields as swedish } from "./fieldsReport.sv.ts";

export const reportFields: SameFields<typeof swedish> = {
  "/report": {
    label: "Report texts",
    help: "What no calculation can say. Each text goes into the reports under its heading, word for word as it stands here.",
  },
  "/report/proposal": {
    label: "Proposed decision",
    help: "What is the board to decide? A good proposal can be adopted as it stands: who decides, on what, how much, when and on what terms.",
    example:
      "Example: The board grants SEK 500,000 a year 2025–2027, provided that the number of eligible pupils is followed up every year.",
  },
  "/report/matter": {
    label: "Description of the matter",
    help: "What is it about, and why now? The need, what is to be done and what has been tried. Describe groups, never individual people.",
    example:
      "Example: One ninth grader in four lacks eligibility, and absence is noticed late. School, social services and health want one team.",
  },
  "/report/childsBest": {
    label: "Best interests of the child",
    help: "How are children affected, and how have they been heard? A good answer also weighs what speaks against. Collected answers only.",
    example:
      "Example: More get support before absence grows long. The pupils' councils fear being singled out; taking part is therefore voluntary.",
  },
  "/report/equality": {
    label: "Gender equality and equality",
    help: "Who is reached and who is missed: girls and boys, different areas and conditions? Say what is not known, too. Groups only.",
    example:
      "Example: Girls' absence is noticed later than boys'. The team therefore goes by absence, not by how a pupil stands out in class.",
  },
  "/report/followUp": {
    label: "Follow-up",
    help: "What is counted, when, by whom, and what is done if it goes worse than expected? A good answer begins with the number to watch.",
    example:
      "Example: The school counts eligible pupils every June and compares with similar schools. If they are too few in 2026 the method is reviewed.",
  },
  "/report/basis": {
    label: "Documents for the decision",
    help: "Which documents does the proposal rest on? One line for each, with its date and preferably its diary number.",
    example: "Example: Application, 2025-02-14, HN 2025/12",
  },
  "/report/sentTo": {
    label: "Sent to",
    help: "Who is to receive the decision? One line for each: administration, board or organisation.",
    example: "Example: The education administration of Exempelkommunen",
  },
  "/report/openQuestions": {
    label: "Open questions",
    help: "What is not known yet that could change the decision? Say who finds out and when. That nothing is open is an answer too.",
    example:
      "Example: Who pays for ordinary operation after 2027? The administrations answer before the end of the year.",
  },
  "/report/results": {
    label: "The results in words",
    help: "What came of it, against what was planned? Say what was done, what was measured and how sure it is. Collected figures only.",
    example:
      "Example: 54 of 60 families accepted. Attendance rose in all three schools, but the comparison group was small.",
  },
  "/report/comments": {
    label: "Comments on the final report",
    help: "Everyone answers for their own comment. It is printed as it stands, with name, role and date.",
  },
  "/report/comments/*": {
    label: "Comment",
    help: "What one of those who have followed the intervention says about it, in their own name.",
  },
  "/report/comments/*/role": {
    label: "Role",
    help: "As what does the person comment?",
  },
  "/report/comments/*/name": {
    label: "Name",
    help: "Who stands behind the comment? Ask first: the name becomes part of a public document.",
    example: "Example: A name and function, or the function alone: Coordinator, Region Gävleborg",
  },
  "/report/comments/*/date": {
    label: "Date",
    help: "When was the comment given?",
    example: "Example: 2025-02-14, 2025-02 or 2025",
  },
  "/report/comments/*/text": {
    label: "The comment",
    help: "Word for word as the person wrote it. A good comment says what holds, what is weak and what the next ones should think of.",
    example:
      "Example: Collaboration has become everyday work. How many more became eligible cannot be said yet: no comparison group was followed.",
  },
};
