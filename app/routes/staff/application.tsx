import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { Breadcrumb } from "~/ui/breadcrumb";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import type { StaffHandle } from "./frame";
import { act, DONE, isIntent, readTyped } from "./parts/act-on-application.server";
import { ApplicationActions } from "./parts/application-actions";
import { ApplicationBody } from "./parts/application-body";
import { refusedIn } from "./parts/application-refusal.server";
import { ApplicationTitle } from "./parts/application-title";
import { applicationView, identityView } from "./parts/application-view.server";
import { backTo } from "./parts/back-to";
import { ConsentBlock } from "./parts/consent-block";
import { consentView } from "./parts/consent-view.server";
import { IdentityBlock } from "./parts/identity-block";
import { PartTabs } from "./parts/part-tabs";
import { staffTitle } from "./parts/staff-title";
import { keptOfForm, standingForm, typedBefore } from "./parts/typed-before.server";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "applications" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const reference = params.reference ?? "";
  const search = new URL(request.url).searchParams;
  const typed = typedBefore(request, reference);
  const view = await applicationView(viewer, language, { reference, tab: search.get("tab") });
  const consents = await consentView(viewer, language, reference);
  const form = standingForm(view.actions);
  const done = Object.values(DONE).find((each) => each === search.get("done")) ?? null;
  return {
    ...view,
    consents,
    identity: view.check ? await identityView(viewer, language, reference) : null,
    done,
    typed,
    form,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const reference = params.reference ?? "";
  const form = await readForm(request);
  const intent = form.get("intent");
  const typed = readTyped(form);
  if (!typed) throw new Response(null, { status: 400 });
  const refused = (refusal: Refusal) =>
    data({ refused: refusedIn(staffWords(language), String(intent), typed, refusal) }, { status: refusal.status });
  const switched = switchLanguage(request, form, keptOfForm(reference, form));
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  if (!isIntent(intent)) throw new Response(null, { status: 400 });
  const tried = await attempt(() => act(viewer, intent, reference, typed));
  if (!tried.ok) return refused(tried.refusal);
  const next = backTo(form, `${paths.staffApplication(language, reference)}?done=${DONE[intent]}`);
  throw redirect(next, { headers: typedIsDone(request, form) });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.reference);

export default function StaffApplicationPage() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? view.typed;
  const { reference, cohort, listHref, done, identity } = view;
  return (
    <div className="px-4 py-4 desktop:px-5">
      <Breadcrumb
        trail={[
          { href: cohort.href, text: cohort.name },
          { href: listHref, text: t("cohort.applications") },
        ]}
      />
      {done && !refused ? (
        <Note tone="success" announced className="my-3">
          {t(`done.${done}`, { reference })}
        </Note>
      ) : null}
      <ErrorSummary title={t("refused")} errors={refused?.summary ?? []} />
      <p className="tabular mt-1 text-ink2">{reference}</p>
      <h1 className="type-h1">{view.name}</h1>
      <ApplicationTitle view={view} />
      <div className="mt-2 grid gap-x-12 gap-y-7 desktop:grid-cols-[minmax(0,48rem)_minmax(18rem,24rem)]">
        <div className="min-w-0">
          <PartTabs view={view} hrefOf={(tab) => `${view.pageHref}?tab=${tab}`} />
          <div className="pt-4">
            <h2 className="sr-only">{t(`application.${view.tab}`)}</h2>
            <ApplicationBody view={view} />
          </div>
        </div>
        <div className="space-y-5 max-desktop:order-first">
          <ApplicationActions view={view} refused={refused} />
          {view.consents ? <ConsentBlock rows={view.consents} /> : null}
          {identity ? <IdentityBlock identity={identity} /> : null}
        </div>
      </div>
    </div>
  );
}
