import { ApplicationStateMark } from "~/components/application-state-mark";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { TurnCard } from "~/ui/turn-card";
import type { SampleProps } from "./samples";

export function MessageSample({ say, prefix }: SampleProps) {
  return (
    <div className="max-w-form space-y-5">
      <ErrorSummary
        errors={[
          { text: say("givenNameError"), field: `${prefix}.wrong` },
          { text: say("documentError"), field: `${prefix}.file` },
        ]}
      />
      <Note title={say("nextStep")}>{say("nothingNeeded")}</Note>
      <Note tone="quiet" title={say("nothingNeeded")} />
      <Note tone="attention">{say("deadline")}</Note>
      <Note tone="success" title={say("received")} />
      <Note tone="error" title={say("documentError")} />
      <TurnCard
        mark={<ApplicationStateMark status="offered" />}
        title={say("offerTitle")}
        due={say("confirmBy")}
        actions={
          <>
            <Button type="button">{say("confirmPlace")}</Button>
            <TextLink href="#main" className="inline-flex min-h-12 items-center font-semibold">
              {say("declinePlace")}
            </TextLink>
          </>
        }
      >
        {say("h1")}
      </TurnCard>
      <EmptyState text={say("empty")}>
        <LinkButton href="#main" look="secondary">
          {say("openCalls")}
        </LinkButton>
      </EmptyState>
    </div>
  );
}
