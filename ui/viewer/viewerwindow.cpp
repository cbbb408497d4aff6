// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/viewerwindow.h"

#include "core/base/atomicfile.h"
#include "core/text/certificatetext.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/statetext.h"
#include "core/text/trusttext.h"
#include "ui/common/words.h"
#include "ui/look/copyfield.h"
#include "ui/look/flowlayout.h"
#include "ui/look/metrics.h"
#include "ui/look/statuslabel.h"
#include "ui/look/windowsize.h"
#include "ui/pictures/chainpicture.h"
#include "ui/renew/generationview.h"
#include "ui/viewer/revocationcard.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::crypto::Trust;
using core::text::CertificateText;
using core::text::DateText;

namespace ui {

ViewerWindow::ViewerWindow(const Context &context, const core::crypto::Chain &chain, const QString &title,
                           QWidget *parent)
    : ViewerWindow(context, chain, core::store::CertificateEntry{.names = {title}}, parent)
{
}

ViewerWindow::ViewerWindow(const Context &context, const core::crypto::Chain &chain,
                           const core::store::CertificateEntry &entry, QWidget *parent)
    : QDialog(parent), m_context(context), m_chain(chain),
      m_name(entry.name.isEmpty() ? entry.names.value(0) : entry.name), m_entry(entry)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_name);
    m_trust = core::crypto::checkTrust(m_chain, m_context.clock.now());
    build();
    showChain();
    showCertificate(0);
    resizeToUnits(this, m_comparison ? 98 : 84, m_comparison ? 88 : 78);
}

void ViewerWindow::build()
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_state = new StatusLabel;
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();
    m_tabs = new QTabWidget;

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *host = new QWidget;
    m_fieldsHost = new QVBoxLayout(host);
    m_fieldsHost->setContentsMargins(unit, unit, unit, unit);
    scroll->setWidget(host);
    m_tabs->addTab(scroll, tr("&Fields"));

    auto *chainScroll = new QScrollArea;
    chainScroll->setWidgetResizable(true);
    chainScroll->setFrameShape(QFrame::NoFrame);
    auto *chainPage = new QWidget;
    auto *chainLayout = new QVBoxLayout(chainPage);
    chainLayout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    m_trustText = plainLabel({});
    m_picture = new ChainPicture;
    m_picture->setAccessibleName(tr("Certificate chain, from the root to the names"));
    chainLayout->addWidget(m_trustText);
    chainLayout->addWidget(m_picture, 1);
    chainScroll->setWidget(chainPage);
    m_tabs->addTab(chainScroll, tr("&Chain"));

    m_pem = new QPlainTextEdit;
    m_pem->setReadOnly(true);
    m_pem->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_pem->setFont(Metrics::fixedFont(font()));
    m_pem->setAccessibleName(tr("Certificate in PEM"));
    m_tabs->addTab(m_pem, tr("&PEM"));
    addComparison();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = buttons->addButton(tr("C&opy PEM"), QDialogButtonBox::ActionRole);
    auto *save = buttons->addButton(tr("&Save certificate…"), QDialogButtonBox::ActionRole);
    auto *saveChain = buttons->addButton(tr("Save ch&ain…"), QDialogButtonBox::ActionRole);
    saveChain->setEnabled(m_chain.size() > 1);
    connect(copy, &QPushButton::clicked, this, [this] {
        copyText(QString::fromLatin1(current().pem()));
        m_banner->setMessage(Banner::Kind::Success, tr("The certificate is on the clipboard."));
        m_banner->show();
    });
    connect(save, &QPushButton::clicked, this, [this] { this->save(false); });
    connect(saveChain, &QPushButton::clicked, this, [this] { this->save(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    const auto selectLink = [this](int link) {
        // The picture runs from the root down, and may hold certificates of the trust store and a gap.
        const qsizetype index = m_picture->links().size() - 1 - link;
        if (index >= 0 && index < m_chain.size())
            showCertificate(index);
    };
    connect(m_picture, &ChainPicture::currentChanged, this, selectLink);
    connect(m_picture, &ChainPicture::activated, this, [this, selectLink](int link) {
        selectLink(link);
        m_tabs->setCurrentIndex(0);
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_banner)})
        layout->addWidget(widget);
    m_revocation = new RevocationCard(m_context, m_chain, m_entry.name, m_entry.generation);
    layout->addWidget(m_revocation);
    layout->addWidget(careButtons());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
}

QWidget *ViewerWindow::careButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [layout](const QString &text) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    if (!m_entry.name.isEmpty()) {
        const QString name = m_entry.name;
        connect(add(tr("Re&new…")), &QPushButton::clicked, this, [this, name] { emit renewRequested(name); });
        connect(add(tr("n&ginx…")), &QPushButton::clicked, this, [this, name] { emit nginxRequested(name); });
        connect(add(tr("H&istory")), &QPushButton::clicked, this,
                [this, name] { emit historyRequested(name); });
        connect(&m_context.store, &core::store::Store::certificatesChanged, this, &ViewerWindow::lookIfLive);
    }
    QPushButton *revoke = add(tr("&Revoke…"));
    connect(revoke, &QPushButton::clicked, this, [this] {
        emit revokeRequested({.chain = m_chain,
                              .certificateName = m_entry.name,
                              .generation = m_entry.generation,
                              .accountId = m_entry.accountId});
    });
    const auto adapt = [this, revoke] {
        revoke->setVisible(!m_revocation->isRevoked());
        if (m_current == 0 && m_revocation->isRevoked())
            m_state->setStatus(Status::Revoked, core::text::StateText::word(core::renewal::State::Revoked));
    };
    connect(m_revocation, &RevocationCard::changed, this, adapt);
    revoke->setVisible(!m_revocation->isRevoked());
    return row;
}

void ViewerWindow::addComparison()
{
    if (m_entry.name.isEmpty())
        return;
    m_comparison = GenerationView::create(m_context, m_entry.name, m_entry.generation);
    if (!m_comparison)
        return;
    m_tabs->addTab(m_comparison, tr("Co&mpare"));
    m_tabs->setTabToolTip(m_tabs->indexOf(m_comparison), tr("Compare with the previous generation"));
    connect(m_comparison, &GenerationView::rollBackRequested, this,
            [this] { emit rollBackRequested(m_entry.name); });
}

/// What is shown stays what was opened. Once another generation is live, that is said, and one press away.
void ViewerWindow::lookIfLive()
{
    const auto entry = m_context.store.certificate(m_entry.name);
    if (!entry || entry->generation == m_entry.generation)
        return;
    if (m_comparison)
        m_comparison->takeAwayGoingBack();
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Info, tr("This is generation %1.").arg(m_entry.generation),
                         tr("Generation %1 is live now.").arg(entry->generation));
    connect(m_banner->addButton(tr("Show it")), &QPushButton::clicked, this, [this] {
        emit viewRequested(m_entry.name);
        close();
    });
    m_banner->show();
}

void ViewerWindow::showCertificate(qsizetype index)
{
    m_current = index;
    const auto &certificate = current();
    const QDateTime now = m_context.clock.now();
    m_title->setText(CertificateText::title(certificate));
    const bool expired = certificate.notAfter() <= now;
    const bool early = certificate.notBefore() > now;
    //: %1: "in 12 days, 5 December 14:20" or "2 days ago, …"
    const QString when = (expired     ? tr("Expired %1")
                              : early ? tr("Not valid yet; expires %1")
                                      : tr("Valid; expires %1"))
                             .arg(DateText::full(certificate.notAfter(), now));
    m_state->setStatus(expired ? Status::Expired : early ? Status::Due : Status::Valid, when);
    if (index == 0 && m_revocation->isRevoked())
        m_state->setStatus(Status::Revoked, core::text::StateText::word(core::renewal::State::Revoked));
    m_pem->setPlainText(QString::fromLatin1(certificate.pem()));
    showFields(certificate);
}

void ViewerWindow::showFields(const core::crypto::Certificate &certificate)
{
    const int unit = Metrics::unit(this);
    delete m_fields;
    m_fields = new QWidget;
    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    for (const auto &section : CertificateText::sections(certificate, m_context.clock.now())) {
        auto *title = plainLabel(section.title);
        title->setFont(Metrics::strongFont(font()));
        layout->addSpacing(unit);
        layout->addWidget(title);
        auto *form = new QFormLayout;
        form->setHorizontalSpacing(2 * unit);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        for (const auto &field : section.fields) {
            QLabel *label = quietLabel(field.label);
            label->setWordWrap(false);
            label->setMinimumWidth(18 * unit);
            QWidget *value = nullptr;
            if (field.fixedFont && !field.value.contains(u'\n')) {
                auto *copy = new CopyField;
                copy->setValue(field.label, field.value);
                value = copy;
            } else {
                QLabel *text = plainLabel(field.value);
                if (field.fixedFont)
                    text->setFont(Metrics::fixedFont(font()));
                //: %1: name of a field, %2: its value
                text->setAccessibleName(tr("%1: %2").arg(field.label, field.value));
                text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
                value = text;
            }
            value->setToolTip(field.hint);
            form->addRow(label, value);
        }
        layout->addLayout(form);
    }
    layout->addStretch();
    m_fieldsHost->addWidget(m_fields);
}

static ChainPicture::State stateOf(const core::crypto::Certificate &certificate, bool isLeaf, bool isRoot,
                                   bool trusted, const QDateTime &now)
{
    if (certificate.notAfter() <= now || certificate.notBefore() > now)
        return ChainPicture::State::Problem;
    if (isLeaf && !isRoot)
        return ChainPicture::State::Leaf;
    if (isRoot)
        return trusted ? ChainPicture::State::Trusted : ChainPicture::State::Untrusted;
    return ChainPicture::State::Intermediate;
}

void ViewerWindow::showChain()
{
    const QDateTime now = m_context.clock.now();
    const bool trusted = m_trust.trust == Trust::Trusted;
    // What the file has, continued by what the trust store adds.
    core::crypto::Chain path = m_chain;
    for (const auto &certificate : m_trust.path) {
        if (!path.contains(certificate))
            path.append(certificate);
    }
    QList<ChainPicture::Link> links;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const auto &certificate = path[i];
        links.prepend({.title = CertificateText::title(certificate),
                       .subtitle = core::text::TrustText::role(certificate),
                       //: %1: a day
                       .dates = tr("until %1").arg(DateText::day(certificate.notAfter(), now)),
                       .state = stateOf(certificate, i == 0, certificate.isSelfIssued(), trusted, now)});
    }
    if (m_trust.trust == Trust::Incomplete || (!trusted && !path.isEmpty() && !path.last().isSelfIssued()))
        links.prepend(
            {.title = core::crypto::commonName(path.last().issuer()),
             .subtitle = tr("This certificate is not in the file, and not in this computer's trust store."),
             .state = ChainPicture::State::Missing});
    m_picture->setLinks(links);
    if (m_trust.trust == Trust::Incomplete && m_chain.size() > 1) {
        // Complete as far as a file goes: the root of a practice or private CA is nowhere else to be found.
        m_trustText->setText(tr("The chain leads to “%1”, which this computer does not know. That is so for "
                                "practice and private authorities.")
                                 .arg(core::crypto::commonName(path.last().issuer())));
        return;
    }
    QStringList words{core::text::TrustText::sentence(m_trust.trust)};
    if (const QString advice = core::text::TrustText::advice(m_trust.trust); !advice.isEmpty())
        words.append(advice);
    m_trustText->setText(words.join(u'\n'));
}

void ViewerWindow::save(bool wholeChain)
{
    auto *dialog = new QFileDialog(this, wholeChain ? tr("Save chain") : tr("Save certificate"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pem"_s);
    dialog->setNameFilters({tr("PEM (*.pem *.crt)"), tr("All files (*)")});
    dialog->selectFile(wholeChain ? u"fullchain.pem"_s : u"cert.pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wholeChain](const QString &file) {
        const auto saved
            = core::replaceFile(file, wholeChain ? core::crypto::toPem(m_chain) : current().pem());
        if (saved)
            m_banner->setMessage(Banner::Kind::Success, tr("Saved."), file);
        else
            showError(*m_banner, saved.error(), m_context.clock.now());
        m_banner->show();
    });
    dialog->open();
}

} // namespace ui
