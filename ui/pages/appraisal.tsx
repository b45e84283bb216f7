import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/SegmentedControl.css";
import { getRouteApi } from "@tanstack/react-router";
import { Opened } from "./opened.tsx";
import { Report } from "./report.tsx";
import { Unsaved } from "./unsaved.tsx";
import { Ways } from "./ways.tsx";

const route = getRouteApi("/kalkyl/$id");

/** The results of an appraisal. */
export const AppraisalPage = () => {
  const { id } = route.useParams();
  const scenario = route.useSearch({ select: (view) => view.scenario });
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
      {(subject, scenarios) => <Report id={id} subject={subject} scenarios={scenarios} />}
    </Opened>
  );
};
