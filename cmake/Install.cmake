# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What `cmake --install` puts where, in two components: `cli` (tegatactl, for servers; needs no widgets) and
# `desktop` (tegata). cmake/Package.cmake makes a package of each.

set(resources ${PROJECT_SOURCE_DIR}/resources)
set(private_libdir ${CMAKE_INSTALL_LIBDIR}/tegata)

# install_if_there(DESTINATION COMPONENT [RENAME NAME] FILE): for what the tree may not have yet.
function(install_if_there destination component file)
    if(EXISTS ${file})
        install(FILES ${file} DESTINATION ${destination} COMPONENT ${component})
    endif()
endfunction()

# QCA goes along where the distribution has none for Qt 6: into a folder of our own, laid out as QCA lays it out, so
# that its plug-in is found beside it and nothing of the system is touched.
get_target_property(qca_library qca-qt6 LOCATION)
if(qca_library MATCHES "^/usr/")
    set(bundle_qca OFF)
else()
    set(bundle_qca ON)
endif()
option(TEGATA_BUNDLE_QCA "Install QCA and its OpenSSL plug-in into a private folder" ${bundle_qca})
if(TEGATA_BUNDLE_QCA)
    get_filename_component(qca_libdir ${qca_library} DIRECTORY)
    install(FILES ${qca_library} DESTINATION ${private_libdir} COMPONENT cli RENAME libqca-qt6.so.2)
    install(FILES ${qca_libdir}/qca-qt6/crypto/libqca-ossl.so DESTINATION ${private_libdir}/qca-qt6/crypto COMPONENT cli)
    install(CODE "execute_process(COMMAND \"${CMAKE_STRIP}\" --strip-unneeded
        \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${private_libdir}/libqca-qt6.so.2\"
        \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${private_libdir}/qca-qt6/crypto/libqca-ossl.so\"
        COMMAND_ERROR_IS_FATAL ANY)" COMPONENT cli)
endif()

foreach(pair tegata:desktop tegatactl:cli)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 program)
    list(GET pair 1 component)
    if(TARGET ${program})
        if(TEGATA_BUNDLE_QCA)
            file(RELATIVE_PATH rpath /${CMAKE_INSTALL_BINDIR} /${private_libdir})
            set_target_properties(${program} PROPERTIES INSTALL_RPATH "$ORIGIN/${rpath}")
        endif()
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${component})
    endif()
    install_if_there(${CMAKE_INSTALL_MANDIR}/man1 ${component} ${PROJECT_SOURCE_DIR}/docs/man/${program}.1)
    install_if_there(${CMAKE_INSTALL_MANDIR}/ja/man1 ${component} ${PROJECT_SOURCE_DIR}/docs/man/ja/${program}.1)
endforeach()

install_if_there(${CMAKE_INSTALL_DATADIR}/applications desktop ${resources}/org.tegata.Tegata.desktop)
install_if_there(${CMAKE_INSTALL_DATADIR}/metainfo desktop ${resources}/org.tegata.Tegata.metainfo.xml)
install_if_there(${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps desktop ${resources}/icons/org.tegata.Tegata.svg)
if(EXISTS ${resources}/tegatactl.bash)
    install(FILES ${resources}/tegatactl.bash RENAME tegatactl COMPONENT cli
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
endif()

# Each of the two packages has a folder for its papers, named after it.
find_program(TEGATA_GZIP gzip)
if(TEGATA_GZIP)
    execute_process(COMMAND ${TEGATA_GZIP} -9nc ${PROJECT_SOURCE_DIR}/packaging/changelog
        OUTPUT_FILE ${PROJECT_BINARY_DIR}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)
endif()
foreach(pair tegata:desktop tegatactl:cli)
    string(REPLACE ":" ";" pair ${pair})
    list(GET pair 0 package)
    list(GET pair 1 component)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/copyright
        DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/${package} COMPONENT ${component})
    install_if_there(${CMAKE_INSTALL_DATAROOTDIR}/doc/${package} ${component} ${PROJECT_BINARY_DIR}/changelog.gz)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/README.ja.md
    DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/tegatactl COMPONENT cli)
