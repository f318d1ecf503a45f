import { Bidi } from '../../../ui/bidi.tsx';

export interface HeaderFieldsProps {
  /** The line above them: of a request what is asked, of an answer its status. */
  readonly line: string | null;
  readonly fields: readonly (readonly [string, string])[];
}

/** Header fields as they are stored, in their order, each as often as it was sent. */
export function HeaderFields({ line, fields }: HeaderFieldsProps) {
  return (
    <>
      {line !== null && (
        <p className="page-head-line">
          <Bidi text={line} reveal />
        </p>
      )}
      <table className="page-fields">
        <tbody>
          {fields.map(([name, value], index) => (
            // A field may be sent twice.
            // eslint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>
                <Bidi text={value} reveal />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
