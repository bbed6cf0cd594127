import { ApplicationStateMark } from "~/components/application-state-mark";
import { CohortStateMark } from "~/components/cohort-state-mark";
import { SeatDiamonds } from "~/components/seat-diamonds";
import { APPLICATION_DRAWINGS } from "~/components/state-drawings";
import { Timeline } from "~/components/timeline";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { BackLink } from "~/ui/back-link";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ProgressSegments } from "~/ui/progress-segments";
import { Stat } from "~/ui/stat";
import { SummaryList } from "~/ui/summary-list";
import { TaskList } from "~/ui/task-list";
import { TaskRow } from "~/ui/task-row";
import type { SampleProps } from "./samples";

export function ListSample({ say }: SampleProps) {
  return (
    <div className="max-w-form space-y-7">
      <Breadcrumb
        trail={[
          { href: "#main", text: say("all") },
          { href: "#top", text: say("h1") },
        ]}
      />
      <BackLink href="#main" text={say("all")} />
      <ProgressSegments done={3} total={7} current text={say("ready")} aside={say("saved")} />
      <TaskList title={say("you")}>
        <TaskRow href="#main" title={say("personal")} status={say("completed")} />
        <TaskRow href="#main" title={say("motivation")} status={say("inProgress")} tone="turn" />
        <TaskRow href="#main" title={say("documents")} status={say("notStarted")} tone="calm" />
      </TaskList>
      <SummaryList
        rows={[
          {
            key: "age",
            label: say("age"),
            value: say("ageValue"),
            change: { href: "#main", text: say("choose"), about: say("age") },
          },
          { key: "district", label: say("district"), value: "Şəki", lang: "az" },
        ]}
      />
      <div className="flex flex-wrap gap-9">
        <Stat figure="25" label={say("places")} />
        <Stat figure="1 204" label={say("submitted")} note={say("deadline")} />
      </div>
      <SeatDiamonds total={25} taken={14} offered={3} />
      <Timeline
        steps={[
          { key: "1", title: say("submitted"), when: "19.11.2026, 18:42", state: "done" },
          { key: "2", title: say("check"), when: "20.11.2026", text: say("whyText"), state: "done" },
          { key: "3", title: say("assessed"), when: "11.12.2026", text: say("nothingNeeded"), state: "current" },
          { key: "4", title: say("result"), when: "25.12.2026", state: "next" },
        ]}
      />
      <Timeline
        look="call"
        steps={[
          { key: "1", title: say("startApplication"), when: "02.11–04.12.2026", text: say("body"), state: "current" },
          { key: "2", title: say("result"), when: "25.12.2026", state: "next" },
        ]}
      />
    </div>
  );
}

const STATUSES = Object.keys(APPLICATION_DRAWINGS) as ApplicationStatus[];

export function StateSample({ say }: SampleProps) {
  return (
    <div className="space-y-4">
      <ul className="grid gap-x-5 gap-y-2 tablet:grid-cols-2">
        {STATUSES.map((status) => (
          <li key={status}>
            <ApplicationStateMark status={status} reader="staff" />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-5">
        <CohortStateMark standing="open" label={say("callOpen")} />
        <CohortStateMark standing="announced" label={say("callSoon")} />
        <CohortStateMark standing="other" label={say("callClosed")} />
      </div>
    </div>
  );
}
