import type { ReactNode } from 'react';
import { Dialog } from '../../design/dialog.js';
import { useWords } from '../../words/i18n.js';
import { SetCollective } from './collective-form.js';
import type { KeepProps } from './keep-form.js';
import type { Asking } from './keeper.js';
import { AddPerson, Appoint, ChangePerson, EndTenure } from './person-forms.js';
import { AddPost, ChangePost, EndPost, SetPortfolio } from './post-forms.js';
import { Reorganise } from './reorganise.js';
import { AddUnit, ChangeUnit } from './unit-forms.js';

/** Every change that a keeper can make here, each with its form. */
const forms: { [Form in Asking['form']]: (asking: Extract<Asking, { form: Form }>, props: KeepProps) => ReactNode } = {
  addUnit: ({ under }, props) => <AddUnit {...props} under={under} />,
  changeUnit: ({ unit }, props) => <ChangeUnit {...props} unit={unit} />,
  addPost: ({ unit }, props) => <AddPost {...props} unit={unit} />,
  reorganise: ({ unit }, props) => <Reorganise {...props} unit={unit} />,
  appoint: ({ post }, props) => <Appoint {...props} post={post} />,
  endTenure: ({ post }, props) => <EndTenure {...props} post={post} />,
  changePerson: ({ post }, props) => <ChangePerson {...props} post={post} />,
  setPortfolio: ({ post }, props) => <SetPortfolio {...props} post={post} />,
  changePost: ({ post }, props) => <ChangePost {...props} post={post} />,
  endPost: ({ post }, props) => <EndPost {...props} post={post} />,
  addPerson: (_, props) => <AddPerson {...props} />,
  setCollective: ({ collective }, props) => <SetCollective {...props} collective={collective} />,
};

const formOf = <Form extends Asking['form']>(asking: Extract<Asking, { form: Form }>, props: KeepProps): ReactNode => {
  const form: (asking: Extract<Asking, { form: Form }>, props: KeepProps) => ReactNode = forms[asking.form];
  return form(asking, props);
};

const useTitle = (asking: Asking | null): string => {
  const { t, say } = useWords();
  if (!asking) return '';
  if (asking.form === 'addUnit') return t(asking.under ? 'organisation.addUnder' : 'organisation.addTop');
  if (asking.form === 'setCollective')
    return t(asking.collective ? 'organisation.setCollective' : 'organisation.addCollective');
  const title = t(`organisation.${asking.form}`);
  return 'post' in asking ? `${title}: ${say(asking.post.title)}` : title;
};

export const KeepDialog = ({ asking, ...props }: KeepProps & { asking: Asking | null }) => {
  const { t } = useWords();
  const title = useTitle(asking);
  return (
    <Dialog opened={asking !== null} close={props.close} title={title} closeLabel={t('common.close')} wide>
      {asking ? formOf(asking, props) : null}
    </Dialog>
  );
};
