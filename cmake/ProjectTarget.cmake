# SPDX-FileCopyrightText: 2026 The Tegata authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One INTERFACE target carries every compiler rule; every target of ours links it.
add_library(project_rules INTERFACE)
target_compile_features(project_rules INTERFACE cxx_std_20)
target_compile_definitions(project_rules INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(project_rules INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wformat=2 -Wimplicit-fallthrough -Wswitch-enum -Wno-missing-field-initializers)

option(TEGATA_WERROR "Treat warnings as errors" OFF)
if(TEGATA_WERROR)
    target_compile_options(project_rules INTERFACE -Werror)
endif()

set(TEGATA_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
if(TEGATA_SANITIZE)
    target_compile_options(project_rules INTERFACE
        -fsanitize=${TEGATA_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(project_rules INTERFACE -fsanitize=${TEGATA_SANITIZE})
else()
    # Hardening: what a program that holds private keys and listens on port 80 should be built with.
    target_compile_options(project_rules INTERFACE -fstack-protector-strong -fstack-clash-protection)
    target_compile_definitions(project_rules INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2;_GLIBCXX_ASSERTIONS>)
    target_link_options(project_rules INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

# lld links a test in a tenth of the time that GNU ld takes; it changes nothing else.
find_program(TEGATA_LLD ld.lld)
if(TEGATA_LLD)
    add_link_options(-fuse-ld=lld)
endif()
find_program(TEGATA_CCACHE ccache)
if(TEGATA_CCACHE)
    # pch_defines and time_macros: what ccache asks for before it touches a precompiled header. The header counts by
    # the sum below, because the file itself names the folder that it was made in, and no two clones would share it.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime CCACHE_PCH_EXTSUM=1 ${TEGATA_CCACHE})
endif()

# Reading Qt's headers is most of what a compiler does here. The release preset does without, so that a source that
# forgets an include is found.
option(TEGATA_PCH "Precompile Qt's and the standard library's most used headers" OFF)
if(TEGATA_PCH)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -include-pch <PCH_FILE>) # the form in which ccache understands the path
    endif()
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/project_pch.cpp CONTENT "")
    add_library(project_pch OBJECT ${PROJECT_BINARY_DIR}/project_pch.cpp)
    set_target_properties(project_pch PROPERTIES CXX_EXTENSIONS OFF)
    target_link_libraries(project_pch PRIVATE project_rules Qt6::Core)
    target_precompile_headers(project_pch PRIVATE
        <QtCore/QtCore> <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <utility> <variant> <vector>)
    foreach(kind gch pch)
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/CMakeFiles/project_pch.dir/cmake_pch.hxx.${kind}.sum
            CONTENT "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_BUILD_TYPE} ${CMAKE_CXX_FLAGS_DEBUG} ${TEGATA_SANITIZE} Qt ${Qt6_VERSION} 1")
    endforeach()
endif()

# project_precompiled(TARGET...): these targets use the precompiled header, where there is one.
function(project_precompiled)
    if(TARGET project_pch)
        foreach(target IN LISTS ARGN)
            target_precompile_headers(${target} REUSE_FROM project_pch)
        endforeach()
    endif()
endfunction()

# project_library(core_acme SOURCES ... PUBLIC ... PRIVATE ...)
# PUBLIC and PRIVATE name all that the folder may see; tests/architecture reads these lines.
function(project_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON CXX_EXTENSIONS OFF LINKER_LANGUAGE CXX)
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE project_rules ${ARG_PRIVATE})
    project_precompiled(${name})
endfunction()

# project_test(crypto_keypair SOURCES tst_keypair.cpp LIBS core_crypto [GUI] [LABELS pebble] [TIMEOUT 60])
# Every test runs with a home of its own, in UTC, in English, offscreen, and dies on a critical message.
function(project_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    add_executable(tst_${name} ${ARG_SOURCES})
    set_target_properties(tst_${name} PROPERTIES AUTOMOC ON CXX_EXTENSIONS OFF)
    target_link_libraries(tst_${name} PRIVATE project_rules Qt6::Test ${ARG_LIBS})
    target_include_directories(tst_${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_compile_definitions(tst_${name} PRIVATE
        TEGATA_SOURCE_DIR="${PROJECT_SOURCE_DIR}" TEGATA_BINARY_DIR="${PROJECT_BINARY_DIR}")
    project_precompiled(tst_${name})
    add_test(NAME ${name} COMMAND tst_${name})
    set(home ${CMAKE_CURRENT_BINARY_DIR}/home_${name})
    file(MAKE_DIRECTORY ${home})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;LANGUAGE=;QT_FATAL_CRITICALS=1;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_STATE_HOME=${home}/state;XDG_CACHE_HOME=${home}/cache;ASAN_OPTIONS=detect_leaks=1:abort_on_error=0;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
