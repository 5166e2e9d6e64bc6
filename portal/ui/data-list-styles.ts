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
      display: 'grid',
      gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalL,
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
    // With room to spare the column is as wide as its longest address.
    '& wbr': { '@media (min-width: 1024px)': { display: 'none' } },
    [narrow]: {
      display: 'grid',
      gridColumn: '1 / -1',
      gridTemplateColumns: 'subgrid', // the labels of a card stand in one column, as wide as they need
      padding: tokens.spacingVerticalXS,
    },
  },
  cellLabel: {
    display: 'none',
    [narrow]: { display: 'block', color: tokens.colorNeutralForeground2 },
  },
  cellValue: { [narrow]: { minWidth: 0 } },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '180px',
    [narrow]: { display: 'block', fontSize: tokens.fontSizeBase400 },
  },
  nameLine: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  nameText: {
    minWidth: 0,
    // A second line says more about what is named above it.
    '& > div:not(:first-child)': {
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
  },
  actions: { textAlign: 'end', whiteSpace: 'nowrap', [narrow]: { display: 'block', textAlign: 'start' } },
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
