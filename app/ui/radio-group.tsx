import { Choice, type ChoiceOption } from "./choice";
import { classNames } from "./class-names";
import { fieldIds } from "./field-ids";
import { FieldGroup, type FieldProps } from "./field-shell";

type RadioGroupProps = FieldProps & { options: ChoiceOption[]; value?: string; columns?: 1 | 2 };

/** One answer of a few. Nothing is preset unless it was chosen before. The first carries the field's own id. */
export function RadioGroup({ options, value, columns = 1, ...field }: RadioGroupProps) {
  const id = fieldIds(field.name).control;
  return (
    <FieldGroup {...field}>
      <div className={classNames("grid gap-2", columns === 2 && "grid-cols-2")}>
        {options.map((option, place) => (
          <Choice
            key={option.value}
            {...option}
            type="radio"
            id={place === 0 ? id : `${id}-${place + 1}`}
            name={field.name}
            chosen={option.value === value}
            invalid={Boolean(field.error)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
