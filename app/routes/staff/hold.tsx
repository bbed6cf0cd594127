import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { localDate } from "~/domain/calendar/local-date";
import { storableText } from "~/domain/forms/storable-text";
import { holdUntil } from "~/domain/upcoming/hold-until.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { formAction } from "~/web/form-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { RUNS_COHORTS } from "./parts/appeals-view.server";
import { HoldForm } from "./parts/hold-form";
import { holdView } from "./parts/hold-view.server";
import { staffTitle } from "./parts/staff-title";

export const handle: StaffHandle = { place: "upcoming", form: "hold" };

const asked = (request: Request, params: LoaderFunctionArgs["params"]) => ({
  code: params.code ?? "",
  subject: params.subject ?? "",
  reference: new URL(request.url).searchParams.get("reference"),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request, RUNS_COHORTS);
  const view = await holdView(viewer, languageOf(params), asked(request, params));
  return { ...view, typed: typedValues(request) };
}

const text = z.string().max(20_000).default("");
const schema = z.strictObject({
  until: z.strictObject({ day: text, month: text, year: text }).default({ day: "", month: "", year: "" }),
  reason: text,
});

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request, RUNS_COHORTS);
  return formAction(request, {
    schema,
    language,
    run: async ({ until: { year, month, day }, reason }) => {
      const until = localDate(Number(year), Number(month), Number(day));
      await holdUntil(viewer, { ...asked(request, params), until, reason: storableText(reason) });
      return redirect(paths.staffUpcoming(language, { days: "30", cohort: params.code, done: "held" }));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** Putting off what the clock would do: what, for whom, until when and why. */
export default function HoldPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  return (
    <div className="px-4 py-5 desktop:px-5">
      <BackLink href={view.back} text={t("upcomingPage.title")} />
      <h1 className="type-h1 mt-2 mb-4">{view.title}</h1>
      <HoldForm view={view} typed={view.typed} failure={failure} />
    </div>
  );
}
