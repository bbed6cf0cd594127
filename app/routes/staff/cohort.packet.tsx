import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NotFound } from "~/domain/errors";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import { attempt, type Refusal } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import { switchLanguage, typedIsDone } from "~/web/switch-language.server";
import { typedValues } from "~/web/typed-values.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnPacket, isPacketDone, packetRefusal, readPacketForm } from "./parts/act-on-packet.server";
import { MailPreview } from "./parts/mail-preview";
import { OpenPacket } from "./parts/open-packet";
import { packetMailView } from "./parts/packet-mail-view.server";
import { askedRows } from "./parts/packet-shown";
import { packetView } from "./parts/packet-view.server";
import { ReleasedPacket } from "./parts/released-packet";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: CohortHandle & StaffHandle = { tab: "decisions", place: "cohorts" };

function packetOf(params: LoaderFunctionArgs["params"]) {
  const { code = "", number = "" } = params;
  if (!/^[1-9]\d{0,5}$/.test(number)) throw new NotFound();
  return { cohortCode: code, number: Number(number) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const packet = packetOf(params);
  const search = new URL(request.url).searchParams;
  const view = await packetView(viewer, language, { ...packet, ...askedRows(search) });
  const mail = await packetMailView(viewer, language, packet, search);
  const carried = typedValues(request);
  const form = readPacketForm((name) => [carried[name] ?? []].flat());
  const typed = form && packetRefusal(staffWords(language), form, { status: 422, blockers: [] });
  const done = search.get("done");
  return { ...view, mail, typed, done: isPacketDone(done) ? done : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const packet = packetOf(params);
  const form = await readForm(request);
  const asked = readPacketForm((name) => form.getAll(name));
  if (!asked) throw new Response(null, { status: 400 });
  const refused = (refusal: Refusal) =>
    data({ refused: packetRefusal(staffWords(language), asked, refusal) }, { status: refusal.status });
  const switched = switchLanguage(request, form, asked);
  if (switched === "tooMuch") return refused({ status: 422, blockers: [{ key: "form.tooLongToCarry" }] });
  if (switched) throw switched;
  const tried = await attempt(() => actOnPacket(viewer, packet, asked));
  if (!tried.ok) return refused(tried.refusal);
  const { number, done } = tried.value;
  const headers = typedIsDone(request, form);
  throw redirect(paths.staffPacket(language, packet.cohortCode, number, { done }), { headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** One packet of decisions: its rows page by page, every mail, and what can be done with it now. */
export default function CohortPacket() {
  const { t } = useTranslation("staff");
  const { packet, allHref, mail, done, typed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? typed;
  return (
    <>
      <p className="px-4 pt-3 desktop:px-5">
        <TextLink href={allHref}>{t("packet.all")}</TextLink>
      </p>
      {done && !refused ? (
        <Note tone="success" announced className="mx-4 mt-3 desktop:mx-5">
          {t(`packet.done.${done}`)}
        </Note>
      ) : null}
      {refused && refused.summary.length > 0 ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary title={t("refused")} errors={refused.summary} />
        </div>
      ) : null}
      {mail ? <MailPreview mail={mail} /> : null}
      {packet.over ? (
        <ReleasedPacket packet={packet} refused={refused} />
      ) : (
        <OpenPacket packet={packet} refused={refused} />
      )}
    </>
  );
}
