<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::cli::DnsLeftovers</name>
    <message numerus="yes">
        <source>%n record(s) taken off the list.</source>
        <translation>
            <numerusform>%n record taken off the list.</numerusform>
            <numerusform>%n records taken off the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::cli::Log</name>
    <message numerus="yes">
        <source>%n entries are in %1.</source>
        <translation>
            <numerusform>%n entry is in %1.</numerusform>
            <numerusform>%n entries are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::ActivityText</name>
    <message numerus="yes">
        <source>Renewal failed, %n time(s) in a row. %1 Next try: %2.</source>
        <translation>
            <numerusform>Renewal failed. %1 Next try: %2.</numerusform>
            <numerusform>Renewal failed, %n times in a row. %1 Next try: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::AlertText</name>
    <message numerus="yes">
        <source>Renewal failed %n time(s).</source>
        <translation>
            <numerusform>Renewal failed %n time.</numerusform>
            <numerusform>Renewal failed %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) need attention</source>
        <translation>
            <numerusform>%n certificate needs attention</numerusform>
            <numerusform>%n certificates need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) renewed</source>
        <translation>
            <numerusform>%n certificate renewed</numerusform>
            <numerusform>%n certificates renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TXT record(s) of %1 could not be removed from the DNS. They do no harm.</source>
        <translation>
            <numerusform>A TXT record of %1 could not be removed from the DNS. It does no harm.</numerusform>
            <numerusform>%n TXT records of %1 could not be removed from the DNS. They do no harm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TXT record(s) of %1 are left in the DNS</source>
        <translation>
            <numerusform>A TXT record of %1 is left in the DNS</numerusform>
            <numerusform>%n TXT records of %1 are left in the DNS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::ComparisonText</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) might break something.</source>
        <translation>
            <numerusform>%n difference might break something.</numerusform>
            <numerusform>%n differences might break something.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::DateText</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) ago</source>
        <translation>
            <numerusform>%n second ago</numerusform>
            <numerusform>%n seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::DeployText</name>
    <message numerus="yes">
        <source>The last %n tries failed, the latest %1.</source>
        <comment>deployment</comment>
        <extracomment>%1: &quot;5 minutes ago&quot;</extracomment>
        <translation>
            <numerusform>The last try failed, %1.</numerusform>
            <numerusform>The last %n tries failed, the latest %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::DnsText</name>
    <message numerus="yes">
        <source>Next look in %n second(s)</source>
        <translation>
            <numerusform>Next look in %n second</numerusform>
            <numerusform>Next look in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n TXT record(s) where the DNS of the names is managed.</source>
        <translation>
            <numerusform>Add %n TXT record where the DNS of the names is managed.</numerusform>
            <numerusform>Add %n TXT records where the DNS of the names is managed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add all %n values. They stand side by side at the same name: none replaces another.</source>
        <translation>
            <numerusform>Add the value.</numerusform>
            <numerusform>Add all %n values. They stand side by side at the same name: none replaces another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n TXT record(s) could not be removed from the DNS.</source>
        <translation>
            <numerusform>A TXT record could not be removed from the DNS.</numerusform>
            <numerusform>%n TXT records could not be removed from the DNS.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::FindingText</name>
    <message numerus="yes">
        <source>%n finding(s) will stop it.</source>
        <translation>
            <numerusform>One finding will stop it.</numerusform>
            <numerusform>%n findings will stop it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It may work. %n finding(s) should be looked at.</source>
        <translation>
            <numerusform>It may work. One finding should be looked at.</numerusform>
            <numerusform>It may work. %n findings should be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::FlawText</name>
    <message numerus="yes">
        <source>This CA takes %n name(s) in one certificate at most.</source>
        <translation>
            <numerusform>This CA takes %n name in one certificate at most.</numerusform>
            <numerusform>This CA takes %n names in one certificate at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::NameText</name>
    <message numerus="yes">
        <source>%1 and %n more name(s)</source>
        <translation>
            <numerusform>%1 and %n more name</numerusform>
            <numerusform>%1 and %n more names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::PlanText</name>
    <message numerus="yes">
        <source>The last %n tries failed, the latest %1.</source>
        <extracomment>%1: &quot;5 minutes ago&quot;</extracomment>
        <translation>
            <numerusform>The last try failed, %1.</numerusform>
            <numerusform>The last %n tries failed, the latest %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n tries failed since %2, the latest %1.</source>
        <extracomment>%1: &quot;5 minutes ago&quot;, %2: &quot;5 December 14:20&quot;</extracomment>
        <translation>
            <numerusform>One try failed since %2, the latest %1.</numerusform>
            <numerusform>The last %n tries failed since %2, the latest %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::ProfileText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For up to %n name(s).</source>
        <translation>
            <numerusform>For up to %n name.</numerusform>
            <numerusform>For up to %n names.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::ProviderText</name>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) cannot be renewed by themselves any more, until their names are proven in another way: %1</source>
        <translation>
            <numerusform>%n certificate cannot be renewed by itself any more, until its names are proven in another way: %1</numerusform>
            <numerusform>%n certificates cannot be renewed by themselves any more, until their names are proven in another way: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) go on using it under the new name.</source>
        <translation>
            <numerusform>%n certificate goes on using it under the new name.</numerusform>
            <numerusform>%n certificates go on using it under the new name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::RenewalText</name>
    <message numerus="yes">
        <source>%n tries failed. %1</source>
        <extracomment>%n: failed tries in a row. %1 is a whole sentence: why the last failed.</extracomment>
        <translation>
            <numerusform>One try failed. %1</numerusform>
            <numerusform>%n tries failed. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries failed. %1 Next try: %2.</source>
        <extracomment>%n: failed tries in a row. %1 is a whole sentence: why the last failed. %2 is a point in time.</extracomment>
        <translation>
            <numerusform>One try failed. %1 Next try: %2.</numerusform>
            <numerusform>%n tries failed. %1 Next try: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::ScheduleText</name>
    <message numerus="yes">
        <source>%n renewed</source>
        <translation>
            <numerusform>%n renewed</numerusform>
            <numerusform>%n renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic renewal has not run for %n day(s).</source>
        <translation>
            <numerusform>Automatic renewal has not run for %n day.</numerusform>
            <numerusform>Automatic renewal has not run for %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::StandingText</name>
    <message numerus="yes">
        <source>The standing record counts until %1, for %n more day(s).</source>
        <translation>
            <numerusform>The standing record counts until %1, for %n more day.</numerusform>
            <numerusform>The standing record counts until %1, for %n more days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::StateText</name>
    <message numerus="yes">
        <source>Renewal failed %n times</source>
        <translation>
            <numerusform>Renewal failed once</numerusform>
            <numerusform>Renewal failed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core::text::StepText</name>
    <message numerus="yes">
        <source>Waiting for you: %n answer(s) to put in place</source>
        <translation>
            <numerusform>Waiting for you: %n answer to put in place</numerusform>
            <numerusform>Waiting for you: %n answers to put in place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · next look in %n second(s)</source>
        <extracomment>%1 is &quot;Step 4 of 5 · the CA is looking&quot;.</extracomment>
        <translation>
            <numerusform>%1 · next look in %n second</numerusform>
            <numerusform>%1 · next look in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate for %n name(s) is ready</source>
        <translation>
            <numerusform>The certificate for %n name is ready</numerusform>
            <numerusform>The certificate for %n names is ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No certificate for %n name(s)</source>
        <translation>
            <numerusform>No certificate for %n name</numerusform>
            <numerusform>No certificate for %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: certificate for %n name(s)</source>
        <translation>
            <numerusform>Cancelled: certificate for %n name</numerusform>
            <numerusform>Cancelled: certificate for %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Getting a certificate for %n name(s)</source>
        <translation>
            <numerusform>Getting a certificate for %n name</numerusform>
            <numerusform>Getting a certificate for %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rehearsal for %n name(s) went well</source>
        <translation>
            <numerusform>The rehearsal for %n name went well</numerusform>
            <numerusform>The rehearsal for %n names went well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rehearsal for %n name(s) failed</source>
        <translation>
            <numerusform>The rehearsal for %n name failed</numerusform>
            <numerusform>The rehearsal for %n names failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsal for %n name(s)</source>
        <translation>
            <numerusform>Rehearsal for %n name</numerusform>
            <numerusform>Rehearsal for %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message numerus="yes">
        <source>%n lines are exported.</source>
        <translation>
            <numerusform>%n line is exported.</numerusform>
            <numerusform>%n lines are exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DetailPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ExpiryTimeline</name>
    <message numerus="yes">
        <source>%1, and %n more at about the same time</source>
        <extracomment>%1 describes the most urgent of several certificates that expire at about the same time</extracomment>
        <translation>
            <numerusform>%1, and %n more at about the same time</numerusform>
            <numerusform>%1, and %n more at about the same time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificates</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>%n certificate(s) on the way</source>
        <translation>
            <numerusform>%n certificate on the way</numerusform>
            <numerusform>%n certificates on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are still on the way.</source>
        <translation>
            <numerusform>%n certificate are still on the way.</numerusform>
            <numerusform>%n certificates are still on the way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) need attention</source>
        <translation>
            <numerusform>%n certificate needs attention</numerusform>
            <numerusform>%n certificates need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SeveralDialog</name>
    <message numerus="yes">
        <source>%n certificate(s) are due</source>
        <translation>
            <numerusform>%n certificate is due</numerusform>
            <numerusform>%n certificates are due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Renew %n certificate(s)</source>
        <translation>
            <numerusform>Renew %n certificate</numerusform>
            <numerusform>Renew %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TableMenu</name>
    <message numerus="yes">
        <source>&amp;Renew %n certificates…</source>
        <translation>
            <numerusform>&amp;Renew %n certificate…</numerusform>
            <numerusform>&amp;Renew %n certificates…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy name(s)</source>
        <translation>
            <numerusform>&amp;Copy name</numerusform>
            <numerusform>&amp;Copy names</numerusform>
        </translation>
    </message>
</context>
</TS>
