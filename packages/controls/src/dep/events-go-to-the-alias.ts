import { type ResourceView, type Verdict, fail, notApplicable, pass, triggersOf } from '@aspis/model';
import { defineControl } from '../control.ts';
import { runsLatest } from './latest-mentions.ts';

export const eventsGoToTheAlias = defineControl({
  id: 'ASPIS-DEP-001',
  title: 'Where a function has an alias, its events go there',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A trigger that names the function itself runs $LATEST: the alias, and with it the gradual rollout and the way back, is passed by.',
  fix: 'Name the alias (!Ref Live) in the event source, integration or URL; in SAM AutoPublishAlias does it.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Version:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !Ref Orders }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt Version.Version, Name: live }
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: !Ref Orders, AuthType: AWS_IAM }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
Version:
  Type: AWS::Lambda::Version
  Properties: { FunctionName: !Ref Orders }
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: !Ref Orders, FunctionVersion: !GetAtt Version.Version, Name: live }
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Live, EventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders' }
`,
  },
  evaluate(fn, app) {
    const [alias] = app.referrers(fn, 'AWS::Lambda::Alias', 'FunctionName');
    if (alias === undefined) return notApplicable;
    const triggers = triggersOf(fn).filter(({ via }) => via.type !== 'AWS::Lambda::Permission');
    if (triggers.length === 0) return notApplicable;
    const sources = new Set(triggers.map(({ via }) => via.id));
    const past = new Map(
      app
        .uses(fn)
        .filter(({ from, path }) => sources.has(from.id) && !hasQualifier(from) && runsLatest(fn, from, path))
        .map(({ from }) => [from.id, from]),
    );
    if (past.size === 0) return pass;
    return [...past.values()].map((via): Verdict => {
      const name = via.resource.origin?.logicalId ?? via.logicalId;
      return fail({ span: via.span, path: via.logicalId }, `${name} runs $LATEST, past the alias ${alias.logicalId}`);
    });
  },
});

/** A URL names the alias apart from the function. */
function hasQualifier(source: ResourceView): boolean {
  return source.type === 'AWS::Lambda::Url' && source.at('Qualifier').value.kind !== 'absent';
}
