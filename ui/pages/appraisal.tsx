import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { appraisal } from "../client.ts";
import { WritableContext } from "../figures/taking.tsx";
import { Opened } from "./opened.tsx";
import { Report } from "./report.tsx";
import { Unsaved } from "./unsaved.tsx";
import { Ways } from "./ways.tsx";

const route = getRouteApi("/kalkyl/$id");

/** The results of an appraisal. */
export const AppraisalPage = () => {
  const { id } = route.useParams();
  const scenario = route.useSearch({ select: (view) => view.scenario });
  const { data } = useQuery(appraisal(id));
  return (
    <Opened
      id={id}
      scenario={scenario}
      above={(head) => (
        <>
          <Ways head={head} />
          <Unsaved id={id} />
        </>
      )}
    >
      {(subject, scenarios) => (
        <WritableContext value={data?.head.archivedAt === undefined ? id : undefined}>
          <Report id={id} subject={subject} scenarios={scenarios} />
        </WritableContext>
      )}
    </Opened>
  );
};
