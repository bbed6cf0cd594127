import { Form, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { Disclosure } from "~/ui/disclosure";
import { Note } from "~/ui/note";
import { ProgressBar } from "~/ui/progress-bar";
import type { AuditChecksView } from "./audit-checks-view.server";

const ASK_EVERY_MS = 2000;

/** Whether the trail is as it was written, and a button that has it verified anew. */
export function AuditChecks({ checks }: { checks: AuditChecksView }) {
  const { state, formMethod } = useNavigation();
  const { running, verdict, head, history } = checks;
  return (
    <section aria-labelledby="verification" className="mb-6 border-line border-b pb-5">
      <h2 id="verification" className="type-h3 mb-2.5">
        {checks.title}
      </h2>
      <div className="max-w-prose">
        {running ? <Progress running={running} /> : null}
        {verdict ? (
          <Note tone={verdict.sound ? "success" : "error"} title={verdict.title ?? undefined}>
            <p>{verdict.text}</p>
            {verdict.tail ? <p>{verdict.tail}</p> : null}
          </Note>
        ) : (
          <p className="text-ink2">{checks.never}</p>
        )}
        {head ? (
          <p className="mt-2 text-ink2 text-small">
            {head.label}: <code className="break-all">{head.text}</code>
          </p>
        ) : null}
      </div>
      {running ? null : (
        <Form method="post" className="mt-3">
          <Button
            look="secondary"
            width="hug"
            pending={state !== "idle" && formMethod === "POST"}
            pendingText={checks.asking}
          >
            {checks.ask}
          </Button>
        </Form>
      )}
      {history.rows.length > 0 ? (
        <Disclosure summary={history.title}>
          <DataTable
            caption={history.title}
            rows={history.rows}
            rowKey={({ id }) => id}
            columns={[
              { key: "when", head: history.heads.when, main: true, cell: ({ when }) => when },
              { key: "by", head: history.heads.by, cell: ({ by }) => by },
              { key: "outcome", head: history.heads.outcome, cell: ({ outcome }) => outcome },
            ]}
          />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** How far the verification is; asks again until it has ended. Without JavaScript the browser loads the page again. */
function Progress({ running }: { running: NonNullable<AuditChecksView["running"]> }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div role="status" className="mb-3">
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <ProgressBar {...running} />
    </div>
  );
}
