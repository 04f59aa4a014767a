import { useState } from 'preact/hooks';
import { Choice } from '../../components/choice.tsx';
import { t } from '../../model/i18n.ts';
import { SavedMarks } from '../../panel/saved-marks.tsx';
import type { Actions } from '../../panel/use-actions.ts';

const ORDERS = ['time', 'post'] as const;

export function Marks({ actions }: { actions: Actions }) {
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('time');
  const [query, setQuery] = useState('');
  return (
    <div class="searched">
      <Choice
        label={t('orderLabel')}
        choices={ORDERS}
        chosen={order}
        textOf={(candidate) => t(`order_${candidate}`)}
        onChoose={setOrder}
      />
      <SavedMarks actions={actions} query={query} onQuery={setQuery} byPost={order === 'post'} />
    </div>
  );
}
