import type { JSX } from 'preact';
import { panelShareBar, type PanelShareData } from '../../../charts/panelShareBar.ts';
import { laboratoryFields, panelCriteria, type LaboratoryBid } from '../../../scenario/bidLaboratory.ts';
import { limits } from '../../../scenario/fields.ts';
import { readAmount } from '../../../scenario/readAmount.ts';
import { bidCriterionWords } from '../../../words/bidLaboratoryWords.ts';
import { Icon } from '../../shared/Icon.tsx';
import { MiniChart } from '../../shared/MiniChart.tsx';
import { FieldMessage } from '../inputs/FieldMessage.tsx';
import { displayOf } from '../inputs/numberText.ts';
import { priceDisplay, priceText } from './priceText.ts';
import { TypedNumber } from './TypedNumber.tsx';
import { useTyped } from './useTyped.ts';

const points = displayOf('points');
/** Characters of a name on one line, about: longer ones take several, where the browser cannot tell by itself. */
const NAME_FITS = 24;
const { price: priceField } = laboratoryFields;

export interface BidWords {
  readonly score: string;
  readonly rank: string;
  readonly first: string;
}

/** One bid: its boxes, what it comes to, and what can be done with it. */
export function BidRow({ bid, letter, words, share, priceLabel, scoreLabel, isFirst, isLast, isBest, onBid, onEnd, onMove, onRemove }: {
  bid: LaboratoryBid;
  letter: string;
  words: BidWords;
  /** In how many panels it is first; null while that is not known. */
  share: PanelShareData | null;
  priceLabel: string;
  scoreLabel: string;
  /** Of the list. */
  isFirst: boolean;
  isLast: boolean;
  /** By its score. */
  isBest: boolean;
  onBid: (bid: LaboratoryBid, gesture: string) => void;
  onEnd: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}): JSX.Element {
  const id = `bid-${bid.id}`;
  const about = `bid ${letter}, ${bid.name}`;
  return (
    <tr role="row" class={`bid${isBest ? ' bid--best' : ''}`}>
      <th role="rowheader" scope="row" class="bid__name">
        <span class="bid__letter">{letter}</span>
        <BidName id={`${id}-name`} letter={letter} name={bid.name} onName={(name, gesture) => onBid({ ...bid, name }, gesture)} onEnd={onEnd} />
      </th>
      <td role="cell" class="bid__price" data-label={priceLabel}>
        <TypedNumber id={`${id}-price`} label={`${priceLabel} of ${about}`} labelHidden value={bid.price} display={priceDisplay}
          range={[priceField.min, priceField.max]} fault="Enter a price, such as 13.62m." read={readAmount} show={priceText}
          onValue={(price, gesture) => onBid({ ...bid, price }, gesture)} onEnd={onEnd} />
      </td>
      {panelCriteria.map((criterion) => (
        <td role="cell" key={criterion} class="bid__score-box" data-label={bidCriterionWords[criterion]}>
          <TypedNumber id={`${id}-${criterion}`} label={`${bidCriterionWords[criterion]} of ${about}`} labelHidden value={bid.scores[criterion]}
            display={points} range={[0, 1]} fault="Enter 0 to 100."
            onValue={(score, gesture) => onBid({ ...bid, scores: { ...bid.scores, [criterion]: score } }, gesture)} onEnd={onEnd} />
        </td>
      ))}
      <td role="cell" class="bid__score" data-label={scoreLabel}>{words.score}</td>
      <td role="cell" class="bid__rank" data-label="Rank">{words.rank}</td>
      <td role="cell" class="bid__first" data-label="First in 100 panels">
        {share === null ? null : <MiniChart class="bid__bar" chart={panelShareBar} data={share} />}
        <span class="bid__first-words">{words.first}</span>
      </td>
      <td role="cell" class="bid__actions no-print">
        <IconButton id={`${id}-up`} label={`Move ${about} up`} icon="chevron" class="bid__up" off={isFirst} onClick={() => onMove(-1)} />
        <IconButton id={`${id}-down`} label={`Move ${about} down`} icon="chevron" off={isLast} onClick={() => onMove(1)} />
        <IconButton id={`${id}-remove`} label={`Remove ${about}`} icon="close" onClick={onRemove} />
      </td>
    </tr>
  );
}

function BidName({ id, letter, name: shown, onName, onEnd }: {
  id: string;
  letter: string;
  name: string;
  onName: (name: string, gesture: string) => void;
  onEnd: () => void;
}): JSX.Element {
  const typed = useTyped<string>({
    label: `Name of bid ${letter}`,
    shown,
    show: (value) => value,
    read: (text) => {
      const name = text.replace(/[\p{Cc}\p{Surrogate}\s]+/gu, ' ').trim();
      if (name === '') return { fault: 'Enter a name.' };
      return Array.from(name).length > limits.name ? { fault: `Enter at most ${limits.name} characters.` } : { value: name };
    },
    onValue: onName,
    onEnd,
  });
  return (
    <span class="bid__name-field">
      {typed.fault === null ? null : <FieldMessage id={id} message={typed.fault} />}
      <textarea class={`nhsuk-input bid__name-box no-print${typed.fault === null ? '' : ' nhsuk-input--error'}`} id={id} autocomplete="off"
        rows={Math.min(4, Math.ceil(typed.text.length / NAME_FITS))}
        aria-label={`Name of bid ${letter}`} aria-invalid={typed.fault === null ? undefined : 'true'}
        aria-describedby={typed.fault === null ? undefined : `${id}-message`} value={typed.text}
        onInput={(event) => typed.type(event.currentTarget.value)} onBlur={typed.settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          typed.settle();
        }} />
      <span class="print-only">{shown}</span>
    </span>
  );
}

function IconButton({ id, label, icon, class: className = '', off = false, onClick }: {
  id: string;
  label: string;
  icon: 'chevron' | 'close';
  class?: string;
  off?: boolean;
  onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" class={`icon-button ${className}`} id={id} aria-label={label} title={label} aria-disabled={off ? 'true' : undefined}
      onClick={() => { if (!off) onClick(); }}>
      <Icon name={icon} />
    </button>
  );
}
