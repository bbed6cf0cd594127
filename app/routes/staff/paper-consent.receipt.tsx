import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BackLink } from "~/ui/back-link";
import { Note } from "~/ui/note";
import { PrintButton } from "~/ui/print-button";
import { SummaryList } from "~/ui/summary-list";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { StaffHandle } from "./frame";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { paperReceiptView } from "./parts/paper-receipt-view.server";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "papers" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  return paperReceiptView(viewer, languageOf(params), params.reference ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** What a guardian without an e-mail address is given on paper: their answers, and how to take them back. */
export default function PaperReceipt() {
  const { title, service, back, about, answers, howTo, print, toHand } = useLoaderData<typeof loader>();
  return (
    <div className="px-4 py-5 desktop:px-5 print:p-0">
      <BackLink {...back} />
      <article className="max-w-form print:max-w-none">
        <p className="text-small text-ink2">{service}</p>
        <h1 className="type-h1 mb-4">{title}</h1>
        <div className="mb-6 space-y-4 print:hidden">
          <Note tone="success">{toHand}</Note>
          <PrintButton>{print}</PrintButton>
        </div>
        <SummaryList rows={about} />
        <div className="mt-7">
          <SummaryList
            rows={answers.map(({ key, label, said, version, sha256 }) => ({
              key,
              label,
              value: (
                <>
                  <span className="block">{said}</span>
                  <span className="block text-small font-normal text-ink2">{version}</span>
                  <span className="block text-small font-normal break-all text-ink3">SHA-256: {sha256}</span>
                </>
              ),
            }))}
          />
        </div>
        <p className="mt-6 max-w-prose">{howTo}</p>
      </article>
    </div>
  );
}
