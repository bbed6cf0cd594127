import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/checkbox";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Confirm } from "~/ui/confirm";
import { DateField } from "~/ui/date-field";
import { Disclosure } from "~/ui/disclosure";
import { FileField } from "~/ui/file-field";
import { FileRow } from "~/ui/file-row";
import { LinkButton } from "~/ui/link-button";
import { ProgressBar } from "~/ui/progress-bar";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { StatusRegion } from "~/ui/status-region";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { SampleProps } from "./samples";

export function ActionSample({ say }: SampleProps) {
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button type="button">{say("startApplication")}</Button>
        <Button type="button" look="secondary">
          {say("saveAndLeave")}
        </Button>
        <Button type="button" look="quiet" width="hug">
          {say("declinePlace")}
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-4 bg-xezer-deep p-5">
        <LinkButton href="#main" look="hero">
          {say("openCalls")}
        </LinkButton>
        <LinkButton href="#main" look="onDeep">
          {say("howItWorks")}
        </LinkButton>
      </div>
      <Confirm summary={say("withdraw")} title={say("withdrawAsk")}>
        <Button type="button" look="secondary">
          {say("withdraw")}
        </Button>
      </Confirm>
    </div>
  );
}

export function FieldSample({ say, prefix }: SampleProps) {
  const name = (part: string) => `${prefix}.${part}`;
  return (
    <div className="max-w-form space-y-7">
      <TextField
        name={name("given")}
        label={say("givenName")}
        hint={say("givenNameHint")}
        value="Çinarə"
        size="short"
      />
      <TextField name={name("wrong")} label={say("givenName")} error={say("givenNameError")} optional />
      <TextArea
        name={name("why")}
        label={say("question")}
        hint={say("questionHint")}
        value={say("answer")}
        limit={1500}
        aside={<StatusRegion>{say("saved")}</StatusRegion>}
      />
      <Disclosure summary={say("why")}>{say("whyText")}</Disclosure>
      <SelectField
        name={name("district")}
        label={say("district")}
        emptyLabel={say("choose")}
        options={[
          { value: "baku", label: "Bakı" },
          { value: "ganja", label: "Gəncə" },
        ]}
      />
      <DateField
        name={name("birth")}
        label={say("birthDate")}
        hint={say("birthDateHint")}
        value={{ day: "14", month: "03", year: "2006" }}
      />
      <RadioGroup
        name={name("photo")}
        label={say("consent")}
        value="yes"
        columns={2}
        options={[
          { value: "yes", label: say("agree") },
          { value: "no", label: say("disagree") },
        ]}
      />
      <CheckboxGroup
        name={name("languages")}
        label={say("languages")}
        values={["az"]}
        options={[
          { value: "az", label: say("azerbaijani") },
          {
            value: "en",
            label: say("english"),
            more: <TextField name={name("level")} label={say("score")} size="code" />,
          },
        ]}
      />
      <Checkbox name={name("declaration")} label={say("declaration")} />
      <FileField name={name("file")} label={say("document")} hint={say("documentHint")} error={say("documentError")}>
        <FileRow name="arayis_2026.jpg" size={say("documentSize")} state={say("notUploaded")} wrong>
          <ProgressBar label="arayis_2026.jpg" percent={62} text="62 %" />
        </FileRow>
      </FileField>
    </div>
  );
}
