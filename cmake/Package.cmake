# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later

# `cpack --config build/release/CPackConfig.cmake` makes tegata_*.deb, tegatactl_*.deb and the same as .tar.gz.

set(CPACK_PACKAGE_NAME tegata)
set(CPACK_PACKAGE_VENDOR "The Tegata authors")
set(TEGATA_PACKAGER "The Tegata authors <tegata@localhost>" CACHE STRING "Maintainer of the packages: Name <mail address>")
set(CPACK_PACKAGE_CONTACT ${TEGATA_PACKAGER})
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
set(CPACK_GENERATOR TGZ)
find_program(TEGATA_DPKG dpkg-shlibdeps)
find_program(TEGATA_FILE file) # CPack finds out with it what has to be looked at
if(TEGATA_DPKG AND TEGATA_FILE)
    list(APPEND CPACK_GENERATOR DEB)
else()
    message(STATUS "Packages: .tar.gz only; .deb wants the packages dpkg-dev and file")
endif()
set(CPACK_COMPONENTS_ALL cli desktop)
set(CPACK_ARCHIVE_COMPONENT_INSTALL ON)
set(CPACK_ARCHIVE_CLI_FILE_NAME tegatactl-${PROJECT_VERSION}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_ARCHIVE_DESKTOP_FILE_NAME tegata-${PROJECT_VERSION}-${CMAKE_SYSTEM_PROCESSOR})

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME tegatactl)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME tegata)
set(CPACK_DEBIAN_CLI_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)

# What a linker shows is found by shlibdeps; plug-ins are found by nobody and stand here.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${qca_libdir})
set(CPACK_DEBIAN_CLI_PACKAGE_DEPENDS "libqt6sql6-sqlite, ca-certificates")
set(CPACK_DEBIAN_CLI_PACKAGE_RECOMMENDS "pebble, bind9-dnsutils, curl, openssh-client")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "nginx, bash-completion, lexicon")
if(TEGATA_BUNDLE_QCA)
    # shlibdeps looks into programs only; this one is needed by the QCA that comes along
    string(APPEND CPACK_DEBIAN_CLI_PACKAGE_DEPENDS ", libqt6core5compat6")
else()
    string(APPEND CPACK_DEBIAN_CLI_PACKAGE_DEPENDS ", libqca-qt6-plugins")
endif()
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS
    "tegatactl (= ${PROJECT_VERSION}), libqt6svg6, qt6-qpa-plugins, qt6-translations-l10n")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS
    "qt6-wayland, pebble, fonts-noto-cjk | fonts-ipaexfont-gothic, libsecret-1-0, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS "nginx, qt6-gtk-platformtheme")
set(CPACK_COMPONENT_CLI_DESCRIPTION "TLS certificates from any ACME authority (terminal)
 Gets TLS certificates from any certificate authority that speaks ACME, keeps
 them in order, and writes the nginx configuration that uses them. This is the
 program without a window, for servers, timers and scripts.")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "TLS certificates from any ACME authority (desktop)
 Gets TLS certificates from any certificate authority that speaks ACME, shows
 the whole exchange while it happens, watches when they expire, and writes the
 nginx configuration that uses them.")

include(CPack)
