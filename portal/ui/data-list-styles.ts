import { makeStyles, tokens } from '@fluentui/react-components'

const narrow = '@media (max-width: 700px)'
const line = `1px solid ${tokens.colorNeutralStroke2}`

/** A table on wide screens, a stack of cards on narrow ones. */
export const useDataListStyles = makeStyles({
  frame: {
    display: 'block',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: line,
    borderRadius: tokens.borderRadiusLarge,
    [narrow]: { border: 'none', backgroundColor: 'transparent', overflowX: 'visible' },
  },
  table: { width: '100%', borderCollapse: 'collapse', [narrow]: { display: 'block' } },
  head: { [narrow]: { display: 'none' } },
  body: { [narrow]: { display: 'block' } },
  stale: { opacity: 0.55 },
  headCell: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: line,
    whiteSpace: 'nowrap',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', [narrow]: { textAlign: 'start' } },
  row: {
    ':not(:first-child)': { borderTop: line },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: {
      display: 'block',
      backgroundColor: tokens.colorNeutralBackground1,
      border: line,
      borderRadius: tokens.borderRadiusLarge,
      marginBottom: tokens.spacingVerticalM,
      padding: tokens.spacingVerticalS,
    },
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    verticalAlign: 'middle',
    textAlign: 'start',
    overflowWrap: 'break-word',
    [narrow]: {
      display: 'flex',
      gap: tokens.spacingHorizontalM,
      padding: tokens.spacingVerticalXS,
      overflowWrap: 'anywhere',
    },
  },
  cellLabel: {
    display: 'none',
    [narrow]: {
      display: 'block',
      flexBasis: '45%',
      flexShrink: 0,
      hyphens: 'auto',
      color: tokens.colorNeutralForeground2,
    },
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '180px',
    [narrow]: { fontSize: tokens.fontSizeBase400 },
  },
  nameLine: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  nameText: { minWidth: 0 },
  actions: { textAlign: 'end', whiteSpace: 'nowrap' },
  detailRow: { [narrow]: { display: 'block', marginBottom: tokens.spacingVerticalM } },
  detail: {
    padding: tokens.spacingHorizontalL,
    borderTop: line,
    backgroundColor: tokens.colorNeutralBackground2,
    [narrow]: { display: 'block', border: line, borderRadius: tokens.borderRadiusLarge },
  },
  pager: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  pagerSize: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  barRow: { display: 'flex', gap: tokens.spacingHorizontalXL, padding: tokens.spacingHorizontalM },
  bar: {
    flexGrow: 1,
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
  },
})
